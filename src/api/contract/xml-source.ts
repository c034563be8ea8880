import { children, localNameOf, type XmlElement } from '#formats/xml/xml-element.ts';
import { looseName, type Source } from './source.ts';

/** An element as the decoder sees it: what is an attribute and what an element makes no difference, and prefixes neither. */
export const xmlSource = (element: XmlElement): Source => new XmlSource(element);

class XmlSource implements Source {
  readonly isArray = false;
  readonly #element: XmlElement;
  readonly #elements: readonly XmlElement[];
  readonly #attributes: readonly (readonly [name: string, value: string])[];
  // Made when first needed: most elements are leaves, and most names are found as they are written.
  #exact: Map<string, XmlElement[]> | undefined;
  #loose: Map<string, XmlElement[]> | undefined;

  constructor(element: XmlElement) {
    this.#element = element;
    this.#elements = children(element);
    this.#attributes = Object.entries(element.attributes).filter(([name]) => !/^xmlns(?::|$)/.test(name));
  }

  /** An element with nothing in it may as well be an object without members. */
  get isObject(): boolean {
    return this.#hasMembers || this.text().trim() === '';
  }

  get isEmpty(): boolean {
    return !this.#hasMembers && this.text().trim() === '';
  }

  get memberNames(): readonly string[] {
    return this.#elements.map(({ name }) => localNameOf(name));
  }

  text(): string {
    return textWithin(this.#element);
  }

  number(): undefined {
    return undefined;
  }

  has(names: readonly string[]): boolean {
    return this.#attribute(names) !== undefined || this.#named(names).length > 0;
  }

  member(names: readonly string[]): Source | undefined {
    const found = this.#attribute(names);
    if (found !== undefined) return xmlSource({ name: '', attributes: {}, children: found === '' ? [] : [found] });
    const [first] = this.#named(names);
    return first && xmlSource(first);
  }

  items(singular: string, plural: string): readonly Source[] {
    const found = this.#named([singular]);
    if (found.length > 0) return found.map(xmlSource);
    return this.#named([plural]).flatMap((wrapper) => children(wrapper, singular)).map(xmlSource);
  }

  objectsBeside(names: readonly string[]): readonly Source[] {
    return this.#elements.filter((child) => children(child).length > 0 && !names.includes(localNameOf(child.name))).map(xmlSource);
  }

  get #hasMembers(): boolean {
    return this.#elements.length > 0 || this.#attributes.length > 0;
  }

  #named(names: readonly string[]): readonly XmlElement[] {
    this.#exact ??= Map.groupBy(this.#elements, (child) => localNameOf(child.name));
    for (const name of names) {
      const found = this.#exact.get(name);
      if (found) return found;
    }
    this.#loose ??= Map.groupBy(this.#elements, (child) => looseName(localNameOf(child.name)));
    for (const name of names) {
      const found = this.#loose.get(looseName(name));
      if (found) return found;
    }
    return [];
  }

  #attribute(names: readonly string[]): string | undefined {
    if (this.#attributes.length === 0) return undefined;
    const wanted = names.map(looseName);
    return this.#attributes.find(([name]) => wanted.includes(looseName(localNameOf(name))))?.[1];
  }
}

/** As it stands, blanks and all: a text may be meant so (`<institute> </institute>` in the vendor's sample). */
const textWithin = ({ children }: XmlElement): string => {
  const [only] = children;
  if (children.length < 2) return only === undefined ? '' : typeof only === 'string' ? only : textWithin(only);
  return children.map((node) => (typeof node === 'string' ? node : textWithin(node))).join('');
};
