import { attribute, textOf, child, type XmlElement } from '../../xml/xml-element.ts';

/** Says what is wrong with an element, its line put first where the XML gives it. */
export type WarnAt = (element: XmlElement, problem: string) => void;

/** A warning of the course about an element of its manifest. */
export function warnAt(warn: (warning: string) => void): WarnAt {
  return (element, problem) => {
    warn(element.line === undefined ? problem : `Line ${element.line}: ${problem}`);
  };
}

/** Reads the values of one element in the standard's own spelling; blanks around them and letter case are forgiven, what means nothing is told and left. */
export interface ValueReader {
  /** `xs:boolean`: true, false, 1, 0. */
  readonly flag: (element: XmlElement | undefined, name: string, otherwise: boolean) => boolean;
  readonly number: (element: XmlElement | undefined, name: string, range: NumberRange) => number | undefined;
  /** A number as the text of a child element. */
  readonly childNumber: (element: XmlElement | undefined, name: string, range: NumberRange) => number | undefined;
  /** One of a closed list of words. */
  readonly word: <Word extends string>(element: XmlElement | undefined, name: string, words: readonly Word[]) => Word | undefined;
}

/** What a number may be, ends included. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly isWhole?: boolean;
}

/** From 0 to 1. */
export const share: NumberRange = { least: 0, most: 1 };

/** From -1 to 1. */
export const measure: NumberRange = { least: -1, most: 1 };

/** How many times or children. */
export const count: NumberRange = { least: 0, most: Number.MAX_SAFE_INTEGER, isWhole: true };

export function valueReader(warn: WarnAt): ValueReader {
  const wrong = (element: XmlElement, name: string, text: string): undefined => {
    warn(element, `${name}="${text.slice(0, 40)}" means nothing here; it is ignored.`);
    return undefined;
  };
  const readNumber = (element: XmlElement, name: string, text: string, { least, most, isWhole = false }: NumberRange): number | undefined => {
    if (text === '') return undefined;
    const value = Number(text.replace(',', '.'));
    return value >= least && value <= most && (!isWhole || Number.isInteger(value)) ? value : wrong(element, name, text);
  };
  return {
    flag: (element, name, otherwise) => {
      const text = said(element, name);
      if (!element || text === '') return otherwise;
      const folded = text.toLowerCase();
      if (folded === 'true' || folded === '1') return true;
      if (folded === 'false' || folded === '0') return false;
      return wrong(element, name, text) ?? otherwise;
    },
    number: (element, name, range) => element && readNumber(element, name, said(element, name), range),
    childNumber: (element, name, range) => {
      const inner = element && child(element, name);
      return inner && readNumber(inner, name, textOf(inner), range);
    },
    word: (element, name, words) => {
      const text = said(element, name);
      if (!element || text === '') return undefined;
      return wordOf(text, words) ?? wrong(element, name, text);
    },
  };
}

/** The word of a list that this text means. */
export function wordOf<Word extends string>(text: string, words: readonly Word[]): Word | undefined {
  const folded = text.trim().toLowerCase();
  return words.find((word) => word.toLowerCase() === folded);
}

/** An attribute without the blanks around it; empty where it is not given. */
export function said(element: XmlElement | undefined, name: string): string {
  return (element && attribute(element, name)?.trim()) ?? '';
}
