import { looseName, type Source } from './source.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON value as the decoder sees it. */
export function jsonSource(value: unknown): Source {
  const find = (names: readonly string[]): unknown => {
    if (!isRecord(value)) return undefined;
    for (const name of names) if (Object.hasOwn(value, name) && value[name] !== null) return value[name];
    const loose = new Set(names.map(looseName));
    return Object.entries(value).find(([name, member]) => member !== null && loose.has(looseName(name)))?.[1];
  };
  return {
    isObject: isRecord(value),
    isArray: Array.isArray(value),
    memberNames: isRecord(value) ? Object.keys(value) : [],
    isEmpty: value === '' || (isRecord(value) ? Object.keys(value).length === 0 : Array.isArray(value) && value.length === 0),
    text: () => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined),
    number: () => (typeof value === 'number' ? value : undefined),
    has: (names) => isRecord(value) && Object.keys(value).some((name) => names.some((wanted) => looseName(wanted) === looseName(name))),
    member: (names) => {
      const found = find(names);
      return found === undefined ? undefined : jsonSource(found);
    },
    items: (singular, plural) => {
      const found = Array.isArray(value) ? value : find([plural, singular]);
      if (found === undefined) return [];
      if (isRecord(found) && Object.keys(found).length === 1 && Object.hasOwn(found, singular)) return jsonSource(found).items(singular, plural);
      return (Array.isArray(found) ? found : [found]).filter((item: unknown) => item !== null).map(jsonSource);
    },
    objectsBeside: (names) =>
      isRecord(value) ? Object.entries(value).flatMap(([name, member]) => (isRecord(member) && !names.includes(name) ? [jsonSource(member)] : [])) : [],
  };
}
