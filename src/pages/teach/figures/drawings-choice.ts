import {
  type Collection,
  countsOf,
  emptyCollection,
  type OwnDrawing,
} from "../../../lib/labs/teach/collection.js";

/** A class as the browser of drawings shows it. */
export interface ClassSection {
  readonly word: string;
  readonly drawings: readonly OwnDrawing[];
  /** The first of them, or all. */
  readonly shown: readonly OwnDrawing[];
  readonly heldOut: number;
}

/** Drawings of a class that are shown before “Show all”. */
const firstShown = 40;

export function drawingsChoice() {
  let collection = emptyCollection();
  let chosen = new Set<number>();
  const unfolded = new Set<string>();

  return {
    get collection() {
      return collection;
    },
    get chosen() {
      return chosen;
    },
    get sections(): readonly ClassSection[] {
      const { heldOut } = countsOf(collection);
      return collection.classes.map((word, k) => {
        const drawings = collection.drawings.filter((one) => one.word === word);
        const shown = unfolded.has(word) ? drawings : drawings.slice(0, firstShown);
        return { word, drawings, shown, heldOut: heldOut[k] };
      });
    },
    /** Takes another collection: what is not in it is not chosen any more. */
    use(next: Collection) {
      collection = next;
      chosen = new Set(next.drawings.map(({ id }) => id).filter((id) => chosen.has(id)));
    },
    /** Chooses these and no others. */
    choose(ids: Iterable<number>) {
      chosen = new Set(ids);
    },
    /** Chooses one more, or one less. */
    toggle(id: number) {
      chosen = new Set(chosen);
      if (!chosen.delete(id)) chosen.add(id);
    },
    unfold: (word: string) => unfolded.add(word),
  };
}

/** Which drawings of a collection are chosen, and of which classes all are shown; without a screen. */
export type DrawingsChoice = ReturnType<typeof drawingsChoice>;
