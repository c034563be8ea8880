/** One step in the life of the database. A step that was shipped is never edited: what changes is a new step. */
export interface Migration {
  /** From 1, without gaps: the order. */
  readonly number: number;
  readonly name: string;
  /** PostgreSQL, one statement each. All of a step happens or nothing. */
  readonly statements: readonly string[];
}
