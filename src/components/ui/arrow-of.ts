/** A step of one, to the right and downwards. */
export type Arrow = readonly [right: number, down: number];

const arrows: ReadonlyMap<string, Arrow> = new Map([
  ["ArrowLeft", [-1, 0]],
  ["ArrowRight", [1, 0]],
  ["ArrowUp", [0, -1]],
  ["ArrowDown", [0, 1]],
]);

/** Where an arrow key points; undefined for other keys. */
export function arrowOf(key: string): Arrow | undefined {
  return arrows.get(key);
}
