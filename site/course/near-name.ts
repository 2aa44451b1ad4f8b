/**
 * The name among those that are known that is likeliest meant by one that is not: the one that the fewest changed letters lead to,
 * where those are at most a third of its own.
 */
export function nearName(name: string, known: readonly string[]): string | undefined {
  const distances = known.map((one) => ({
    one,
    changes: changesBetween(name.toLowerCase(), one.toLowerCase()),
  }));
  const [best] = distances.sort((a, b) => a.changes - b.changes);
  return best && best.changes <= Math.max(1, best.one.length / 3) ? best.one : undefined;
}

/** How many letters have to be put in, taken out or changed to make one word of the other. */
function changesBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++) {
      next.push(Math.min(next[j] + 1, row[j + 1] + 1, row[j] + (letter === other[j] ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length];
}
