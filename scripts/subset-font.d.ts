declare module 'subset-font' {
  /** Keeps the glyphs that `text` needs; `variationAxes` narrows a variable font's axes. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'woff2' | 'truetype';
      variationAxes?: Readonly<Record<string, number | { min: number; max: number; default?: number }>>;
      /** Leaves out glyphs that only layout features reach. */
      noLayoutClosure?: boolean;
    },
  ): Promise<Uint8Array>;
}
