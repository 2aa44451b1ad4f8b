import type { Lexicon } from "./alphabet.js";
import { fail } from "./fault.js";
import type { Place } from "./tree.js";

interface Entry {
  readonly name: string;
  readonly place: Place;
  dimension: string | undefined;
  readonly equals: Set<Entry>;
}

/** Which dimension each index counts, found out while a text is read. */
export interface Scope {
  /** Whether a sum that is being read counts through the index. */
  isBound(name: string): boolean;
  /** Notes that an index is used. */
  use(name: string, place: Place): void;
  /** Notes that an index stands where a dimension is counted. @throws ReadError where it counts another already */
  count(name: string, dimension: string, place: Place): void;
  /** Notes that two indices are compared, so that they count the same. @throws ReadError where they do not */
  equate(left: string, right: string, place: Place): void;
  open(name: string, place: Place): void;
  /** The dimension of the index that was opened last; undefined where its limits have to say it. */
  close(): string | undefined;
  /** The dimensions of all free indices. @throws ReadError where one is not known */
  free(): Map<string, string>;
}

/** A scope without indices. */
export function newScope(lexicon: Lexicon): Scope {
  const free = new Map<string, Entry>();
  const bound: Entry[] = [];

  function entryOf(name: string, place: Place): Entry {
    const found = bound.findLast((entry) => entry.name === name) ?? free.get(name) ?? newEntry(name, place);
    if (!bound.includes(found)) free.set(name, found);
    return found;
  }

  function set(entry: Entry, dimension: string, place: Place): void {
    if (entry.dimension === dimension) return;
    if (entry.dimension !== undefined) {
      fail("index", place, `${entry.name} counts ${entry.dimension} elsewhere, but ${dimension} here.`);
    }
    entry.dimension = dimension;
    for (const other of entry.equals) set(other, dimension, place);
  }

  return {
    isBound: (name) => bound.some((entry) => entry.name === name),
    use: (name, place) => void entryOf(name, place),
    count: (name, dimension, place) => set(entryOf(name, place), dimension, place),
    equate(left, right, place) {
      const [one, other] = [entryOf(left, place), entryOf(right, place)];
      one.equals.add(other);
      other.equals.add(one);
      if (one.dimension !== undefined) set(other, one.dimension, place);
      else if (other.dimension !== undefined) set(one, other.dimension, place);
    },
    open: (name, place) => void bound.push(newEntry(name, place)),
    close() {
      const entry = bound.pop();
      return entry && (entry.dimension ?? lexicon.counted(entry.name));
    },
    free() {
      const found = new Map<string, string>();
      for (const { name, place, dimension } of free.values()) {
        const known = dimension ?? lexicon.counted(name);
        found.set(name, known ?? fail("index", place, `It is not clear what the index ${name} counts.`));
      }
      return found;
    },
  };
}

function newEntry(name: string, place: Place): Entry {
  return { name, place, dimension: undefined, equals: new Set() };
}
