/** One figure, as `--json` prints it. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** At most this much; null: only to compare with. */
  readonly goal: number | null;
  readonly ok: boolean;
}

/** What each file of bench/ exports as `bench`. */
export interface Bench {
  /** One line about what is measured, and where. */
  readonly what: string;
  figures(seed: number): AsyncIterable<Figure>;
}

export const figure = (name: string, value: number, unit: string, goal: number | null = null): Figure => ({
  name,
  value: value,
  unit,
  goal,
  ok: goal === null || value <= goal,
});

export const lineOf = ({ name, value, unit, goal, ok }: Figure): string =>
  `  ${name.padEnd(84)} ${value.toFixed(unit === '×' ? 2 : unit !== 'ms' ? 0 : value < 10 ? 2 : 1).padStart(9)} ${unit.padEnd(4)}${goal === null ? '' : `  goal ${goal} ${ok ? 'ok' : 'MISSED'}`}`;
