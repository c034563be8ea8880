declare module 'subset-font' {
  /** Keeps the glyphs that `text` needs; `variationAxes` narrows a variable font's axes. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2'; variationAxes?: Readonly<Record<string, number | { min: number; max: number; default?: number }>> },
  ): Promise<Uint8Array>;
}
