/** Why a row (or an element) of a bulk call was not taken: one sentence that names the column and the next step. The other rows are not touched by it. */
export class RowError extends Error {
  override readonly name = 'RowError';
}
