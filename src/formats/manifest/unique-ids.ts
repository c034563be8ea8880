/**
 * Gives each item an identifier of its own, because results are kept by identifier: the one that is written, numbered when it was taken before,
 * with a warning.
 */
export function uniqueIds(warn: (warning: string) => void): (written: string) => string {
  const taken = new Set<string>();
  const lastNumbers = new Map<string, number>();
  return (written) => {
    const wanted = written || 'item';
    let number = lastNumbers.get(wanted) ?? 0;
    let id = wanted;
    do {
      number += 1;
      id = number === 1 ? wanted : `${wanted}-${number}`;
    } while (taken.has(id));
    lastNumbers.set(wanted, number);
    taken.add(id);
    if (written === '') warn(`An item has no identifier; it is called ${id}.`);
    else if (id !== written) warn(`Two items are called ${written}; the later one is called ${id}.`);
    return id;
  };
}
