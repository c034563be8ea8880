import { attribute, children, localNameOf, type XmlElement } from '#formats/xml/xml-element.ts';
import { RowError } from '../row-error.ts';

/** Reads what stands in one element, strictly: what is there and not understood is refused, because it would be lost. */
export class ElementReader {
  readonly element: XmlElement;
  readonly #path: string;
  readonly #read = new Set<string>();

  constructor(element: XmlElement, path = localNameOf(element.name)) {
    this.element = element;
    this.#path = path;
  }

  /** The name of a member, for sentences. */
  name(member: string): string {
    return `${this.#path}/${member}`;
  }

  /** A trimmed attribute; undefined where it is missing or blank. */
  attribute(name: string): string | undefined {
    this.#read.add(`@${name}`);
    return attribute(this.element, name)?.trim() || undefined;
  }

  /** The same, which must be there. */
  id(name = 'id'): string {
    const value = this.attribute(name);
    if (value === undefined) throw new RowError(`${this.#path} has no ${name}.`);
    if (Array.from(value).length > 85) throw new RowError(`${name} of ${this.#path} is longer than 85 characters.`);
    return value;
  }

  /** The text of a member, exactly; undefined where it is missing, empty where it is empty. */
  text(member: string, mostCharacters = 255): string | undefined {
    const found = this.member(member);
    if (!found) return undefined;
    const text = found.element.children.map((node) => (typeof node === 'string' ? node : '')).join('');
    if (children(found.element).length > 0) throw new RowError(`${this.name(member)} must be text; markup in it must be escaped.`);
    if (Array.from(text).length > mostCharacters) throw new RowError(`${this.name(member)} is longer than ${mostCharacters} characters.`);
    return text;
  }

  /** The same without blanks around it; undefined where nothing is left. */
  code(member: string): string | undefined {
    return this.text(member)?.trim() || undefined;
  }

  /** Whether the member is there and empty: it clears what it names. */
  isCleared(member: string): boolean {
    return this.member(member) !== undefined && this.text(member)?.trim() === '';
  }

  flag(member: string): boolean | undefined {
    const text = this.code(member)?.toLowerCase();
    if (text === undefined) return undefined;
    if (text === 'true' || text === 'false') return text === 'true';
    throw new RowError(`${this.name(member)} is “${text}” and must be true or false.`);
  }

  /** A member that may be there once. */
  member(name: string): ElementReader | undefined {
    this.#read.add(name);
    const found = children(this.element, name);
    if (found.length > 1) throw new RowError(`${this.name(name)} is there ${found.length} times and may be there once.`);
    return found[0] && new ElementReader(found[0], this.name(name));
  }

  /** What a wrapper holds (`<objectives><objective/>…`); undefined where the wrapper is missing: then nothing changes. */
  list(wrapper: string, item: string): readonly ElementReader[] | undefined {
    const found = this.member(wrapper);
    if (!found) return undefined;
    const items = found.all(item);
    found.done();
    return items;
  }

  all(item: string): readonly ElementReader[] {
    this.#read.add(item);
    return children(this.element, item).map((element, index) => new ElementReader(element, `${this.name(item)}[${index + 1}]`));
  }

  /** The text of the element itself. */
  ownText(mostCharacters = 4_000): string {
    const text = this.element.children.map((node) => (typeof node === 'string' ? node : '')).join('');
    if (Array.from(text).length > mostCharacters) throw new RowError(`${this.#path} is longer than ${mostCharacters} characters.`);
    return text;
  }

  /** To be called when everything was read. Throws RowError for an element or attribute that nobody asked for. */
  done(): void {
    const known = new Set([...this.#read].map((name) => name.toLowerCase()));
    const stranger = children(this.element).find((each) => !known.has(localNameOf(each.name).toLowerCase()));
    if (stranger) throw new RowError(`${this.#path} has no element ${localNameOf(stranger.name)}.`);
    const attributeName = Object.keys(this.element.attributes).find((name) => !/^(?:xmlns|xsi|xml)(?::|$)/.test(name) && !known.has(`@${localNameOf(name).toLowerCase()}`));
    if (attributeName !== undefined) throw new RowError(`${this.#path} has no attribute ${attributeName}.`);
  }
}
