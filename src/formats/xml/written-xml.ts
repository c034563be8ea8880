import type { XmlElement } from './xml-element.ts';

/** An element that has been written before: it stands in a tree like any other, and writers take its bytes as they are (UTF-8). What is in it cannot be looked at. */
export class WrittenXml implements XmlElement {
  readonly name: string;
  readonly attributes = {};
  readonly children = [];
  readonly bytes: Uint8Array<ArrayBuffer>;

  constructor(name: string, bytes: Uint8Array<ArrayBuffer>) {
    this.name = name;
    this.bytes = bytes;
  }
}
