import type { DataMap } from '#formats/sequencing.ts';

/** What a call on `adl.data` comes to: an answer with its error code. */
export interface SharedAnswer {
  readonly value: string;
  readonly code: string;
}

/** The stores that an item shares with others (`adl.data`, RTE 4th edition 4.3). */
export interface SharedData {
  get(element: string): SharedAnswer;
  set(element: string, value: string): SharedAnswer;
}

/** RTE 4.3.1: the smallest permitted maximum. */
const longestStore = 64_000;

/** `stores` are the values of all stores of the course, by their name, as they are now. */
export function sharedData(maps: readonly DataMap[], stores: () => Record<string, string>): SharedData {
  const at = (element: string): { readonly map: DataMap | undefined; readonly field: string } | undefined => {
    const [, number, field] = /^adl\.data\.(\d+)\.(\w+)$/.exec(element) ?? [];
    return number === undefined || field === undefined ? undefined : { map: maps[Number(number)], field };
  };
  const answered = (value: string): SharedAnswer => ({ value, code: '0' });
  const failed = (code: string): SharedAnswer => ({ value: '', code });
  const refused = (code: string): SharedAnswer => ({ value: 'false', code });
  return {
    get: (element) => {
      if (element === 'adl.data._children') return answered('id,store');
      if (element === 'adl.data._count') return answered(String(maps.length));
      const asked = at(element);
      if (!asked || (asked.field !== 'id' && asked.field !== 'store')) return failed('401');
      if (!asked.map) return failed('301');
      if (asked.field === 'id') return answered(asked.map.targetId);
      if (!asked.map.readSharedData) return failed('405');
      const value = stores()[asked.map.targetId];
      return value === undefined ? failed('403') : answered(value);
    },
    set: (element, value) => {
      if (element === 'adl.data._children' || element === 'adl.data._count') return refused('404');
      const asked = at(element);
      if (!asked || (asked.field !== 'id' && asked.field !== 'store')) return refused('401');
      if (!asked.map) return refused('351');
      if (asked.field === 'id' || !asked.map.writeSharedData) return refused('404');
      if (value.length > longestStore) return refused('406');
      stores()[asked.map.targetId] = value;
      return answered('true');
    },
  };
}
