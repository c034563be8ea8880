/** What XML cannot carry is no text (XML 1.0, 2.2), and neither is half a surrogate pair; PostgreSQL refuses the zero character too. */
// oxlint-disable-next-line no-control-regex -- these are the ones
export const isText = (text: string): boolean => !/[\0-\u0008\u000b\u000c\u000e-\u001f\uFFFE\uFFFF]/.test(text) && text.isWellFormed();
