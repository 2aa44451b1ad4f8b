import type { Convention } from "../../drawing/conventions.js";
import type { Drawing } from "../../drawing/drawing.js";
import { checkClassName, mostClasses } from "./class-name.js";

/** What a reader drew: strokes in units from 0 to 255, or 28 × 28 grey levels that were set or read one by one. */
export type Ink =
  | { readonly kind: "strokes"; readonly strokes: Drawing }
  | { readonly kind: "pixels"; readonly pixels: Uint8Array };

/** A drawing with what it is of. */
export interface OwnDrawing {
  /** Unique in its collection, and never given again. */
  readonly id: number;
  /** The class that the reader gave it. */
  readonly word: string;
  /** Whether it is kept away from training, to measure with. */
  readonly heldOut: boolean;
  readonly ink: Ink;
}

/** Drawings of a reader's own classes. It is never changed: an edit makes another one, so that all can be undone. */
export interface Collection {
  /** How strokes are made into pixels. */
  readonly convention: Convention;
  /** In the order of the network's outputs. */
  readonly classes: readonly string[];
  readonly drawings: readonly OwnDrawing[];
  /** The id of the next drawing. */
  readonly nextId: number;
}

/** Drawings that a collection holds at most: what a page can show, keep and train on at once. */
export const mostDrawings = 5000;

/** A drawing that is to be added. */
export type NewDrawing = Omit<OwnDrawing, "id">;

export function emptyCollection(convention: Convention = "quick-draw"): Collection {
  return { convention, classes: [], drawings: [], nextId: 1 };
}

/** @throws RangeError when the name is no name, is there already, or there are too many */
export function addClass(collection: Collection, name: string): Collection {
  const checked = checkClassName(name);
  if (collection.classes.includes(checked)) throw new RangeError(`class must not be there yet: ${checked}`);
  if (collection.classes.length >= mostClasses) {
    throw new RangeError(`classes must be at most ${mostClasses}: ${collection.classes.length + 1}`);
  }
  return { ...collection, classes: [...collection.classes, checked] };
}

/** Adds those names that are not there yet. @throws RangeError as `addClass` */
export function addClasses(collection: Collection, names: readonly string[]): Collection {
  return names
    .filter((name, k) => !collection.classes.includes(name) && names.indexOf(name) === k)
    .reduce(addClass, collection);
}

/**
 * Gives a class another name; a name that is taken joins the two classes.
 *
 * @throws RangeError when there is no such class or the new name is no name
 */
export function renameClass(collection: Collection, name: string, next: string): Collection {
  expectClass(collection, name);
  const checked = checkClassName(next);
  if (checked === name) return collection;
  const classes = collection.classes.includes(checked)
    ? collection.classes.filter((other) => other !== name)
    : collection.classes.map((other) => (other === name ? checked : other));
  const drawings = collection.drawings.map((one) => (one.word === name ? { ...one, word: checked } : one));
  return { ...collection, classes, drawings };
}

/** Takes a class away with its drawings. @throws RangeError when there is no such class */
export function removeClass(collection: Collection, name: string): Collection {
  expectClass(collection, name);
  return {
    ...collection,
    classes: collection.classes.filter((other) => other !== name),
    drawings: collection.drawings.filter(({ word }) => word !== name),
  };
}

/**
 * Adds drawings at the end, and their classes where they are new.
 *
 * @throws RangeError when there would be too many, or a class has no name
 */
export function addDrawings(collection: Collection, added: readonly NewDrawing[]): Collection {
  const count = collection.drawings.length + added.length;
  if (count > mostDrawings) throw new RangeError(`drawings must be at most ${mostDrawings}: ${count}`);
  const grown = addClasses(
    collection,
    added.map(({ word }) => word),
  );
  return {
    ...grown,
    drawings: [...grown.drawings, ...added.map((one, k) => ({ ...one, id: grown.nextId + k }))],
    nextId: grown.nextId + added.length,
  };
}

/** @throws RangeError when there is no such class */
export function relabel(collection: Collection, ids: ReadonlySet<number>, word: string): Collection {
  expectClass(collection, word);
  return changeSome(collection, ids, (one) => ({ ...one, word }));
}

/** Holds drawings out of training, or takes them back into it. */
export function holdOut(collection: Collection, ids: ReadonlySet<number>, heldOut: boolean): Collection {
  return changeSome(collection, ids, (one) => ({ ...one, heldOut }));
}

export function removeDrawings(collection: Collection, ids: ReadonlySet<number>): Collection {
  return { ...collection, drawings: collection.drawings.filter(({ id }) => !ids.has(id)) };
}

/** How many drawings of each class are for training, and how many held out. */
export function countsOf({ classes, drawings }: Collection): { train: number[]; heldOut: number[] } {
  const places = new Map(classes.map((name, k) => [name, k]));
  const counts = { train: classes.map(() => 0), heldOut: classes.map(() => 0) };
  for (const { word, heldOut } of drawings) {
    const place = places.get(word);
    if (place !== undefined) counts[heldOut ? "heldOut" : "train"][place]++;
  }
  return counts;
}

/**
 * Whether the next drawing of a class is to be held out, when one in so many is: the first ones are always for training.
 *
 * @param each 0 for none
 */
export function isTurnToHoldOut({ drawings }: Collection, word: string, each: number): boolean {
  const count = drawings.filter((one) => one.word === word).length;
  return each > 0 && (count + 1) % each === 0;
}

function changeSome(
  collection: Collection,
  ids: ReadonlySet<number>,
  change: (one: OwnDrawing) => OwnDrawing,
): Collection {
  return { ...collection, drawings: collection.drawings.map((one) => (ids.has(one.id) ? change(one) : one)) };
}

function expectClass({ classes }: Collection, name: string): void {
  if (!classes.includes(name)) throw new RangeError(`class must be one of the collection: ${name}`);
}
