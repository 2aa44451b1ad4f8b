/** Lets through the first call, and after it one in so many milliseconds. */
export function every(milliseconds: number, now: () => number = () => performance.now()): () => boolean {
  let last = -Infinity;
  return () => {
    if (now() - last < milliseconds) return false;
    last = now();
    return true;
  };
}
