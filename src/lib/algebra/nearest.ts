/** The known name that is most like a word: the same but for its case, or one sign off; undefined where none is. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  return (
    names.find((name) => name.toLowerCase() === word.toLowerCase()) ??
    (word.length > 1 ? names.find((name) => name.length > 1 && isOneOff(word, name)) : undefined)
  );
}

/** Whether one sign more, less or another, or two exchanged, make one word of the other. */
function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  );
}
