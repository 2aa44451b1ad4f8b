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

/** Which drawings of a collection are chosen, and of which classes all are shown; without a screen. */
export interface DrawingsChoice {
  readonly collection: Collection;
  readonly chosen: ReadonlySet<number>;
  readonly sections: readonly ClassSection[];
  /** Takes another collection: what is not in it is not chosen any more. */
  use(collection: Collection): void;
  /** Chooses these and no others. */
  choose(ids: Iterable<number>): void;
  /** Chooses one more, or one less. */
  toggle(id: number): void;
  unfold(word: string): void;
}

/** Drawings of a class that are shown before “Show all”. */
const firstShown = 40;

export function drawingsChoice(): DrawingsChoice {
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
    get sections() {
      const { heldOut } = countsOf(collection);
      return collection.classes.map((word, k) => {
        const drawings = collection.drawings.filter((one) => one.word === word);
        const shown = unfolded.has(word) ? drawings : drawings.slice(0, firstShown);
        return { word, drawings, shown, heldOut: heldOut[k] };
      });
    },
    use(next) {
      collection = next;
      chosen = new Set(next.drawings.map(({ id }) => id).filter((id) => chosen.has(id)));
    },
    choose(ids) {
      chosen = new Set(ids);
    },
    toggle(id) {
      chosen = new Set(chosen);
      if (!chosen.delete(id)) chosen.add(id);
    },
    unfold: (word) => unfolded.add(word),
  };
}
