/** Writes the objects of a PDF 1.7 file (ISO 32000-1, 7.5): numbered as they are reserved, with the cross-reference table at the end. The same objects give the same bytes. */
export class PdfDocument {
  readonly #objects: (Uint8Array | undefined)[] = [];

  /** A number for an object that is written later. */
  reserve(): number {
    return this.#objects.push(undefined);
  }

  /** Writes an object and answers its number. */
  add(body: string, number: number = this.reserve()): number {
    this.#objects[number - 1] = latin1(body);
    return number;
  }

  /** Writes a stream whose bytes are deflated already. `entries` are further entries of its dictionary. */
  addStream(deflated: Uint8Array, entries = ''): number {
    const head = latin1(`<< ${entries} /Filter /FlateDecode /Length ${deflated.length} >>\nstream\n`);
    return this.#objects.push(joined([head, deflated, latin1('\nendstream')]));
  }

  /** The whole file. */
  toBytes(catalog: number, info: number): Uint8Array<ArrayBuffer> {
    const parts: Uint8Array[] = [joined([latin1('%PDF-1.7\n%'), Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 0x0a)])];
    const offsets: number[] = [];
    let at = parts[0]?.length ?? 0;
    for (const [index, body] of this.#objects.entries()) {
      if (!body) throw new Error(`Object ${index + 1} was reserved and not written.`);
      const object = joined([latin1(`${index + 1} 0 obj\n`), body, latin1('\nendobj\n')]);
      offsets.push(at);
      parts.push(object);
      at += object.length;
    }
    const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const size = offsets.length + 1;
    parts.push(latin1(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root ${catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${at}\n%%EOF\n`));
    return joined(parts);
  }
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
  return all;
}
