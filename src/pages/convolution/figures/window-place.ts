/** Places of a window over a picture, in the order in which a page is read. */
export interface Places {
  readonly down: number;
  readonly across: number;
}

/** Where a window stands, and how many places are known to have been visited. */
export interface Position {
  /** Of the place, counted through. */
  readonly at: number;
  /** Places before this one have their number; at least `at` + 1. */
  readonly filled: number;
}

export function countOfPlaces({ down, across }: Places): number {
  return down * across;
}

/** The window at another place, held inside; all places up to there are visited. */
export function movedTo(position: Position, at: number, places: Places): Position {
  const held = Math.min(countOfPlaces(places) - 1, Math.max(0, at));
  return { at: held, filled: Math.max(position.filled, held + 1) };
}

/** The place that a key leads to: arrows move by one, Home and End to the first and the last; undefined for other keys. */
export function placeAfter(key: string, at: number, places: Places): number | undefined {
  const [row, column] = [Math.floor(at / places.across), at % places.across];
  const held = (r: number, c: number) =>
    Math.min(places.down - 1, Math.max(0, r)) * places.across + Math.min(places.across - 1, Math.max(0, c));
  switch (key) {
    case "ArrowLeft":
      return held(row, column - 1);
    case "ArrowRight":
      return held(row, column + 1);
    case "ArrowUp":
      return held(row - 1, column);
    case "ArrowDown":
      return held(row + 1, column);
    case "Home":
      return 0;
    case "End":
      return countOfPlaces(places) - 1;
    default:
      return undefined;
  }
}

/** The window where the places have changed: about where it stood; what was full is full again. */
export function replaced(position: Position, before: Places, places: Places): Position {
  const row = scaled(Math.floor(position.at / before.across), before.down, places.down);
  const column = scaled(position.at % before.across, before.across, places.across);
  const at = row * places.across + column;
  const wasFull = position.filled >= countOfPlaces(before);
  return { at, filled: wasFull ? countOfPlaces(places) : at + 1 };
}

function scaled(place: number, before: number, after: number): number {
  return before === after ? place : Math.min(after - 1, Math.floor((place * after) / before));
}
