import type { Lexicon } from "./alphabet.js";
import type { Cursor } from "./cursor.js";
import type { Scope } from "./scope.js";
import type { Node } from "./tree.js";

/** What the parts of the parser share. */
export interface Parser {
  readonly cursor: Cursor;
  readonly lexicon: Lexicon;
  readonly scope: Scope;
  /** Sums of products. */
  expression(): Node;
  /** Products: what a sum sign reaches over. */
  term(): Node;
  /** A product that ends with the token at a place, or the factor that it is in. */
  reach(last: number): Node;
  /** A letter, number or bracket with its powers. */
  factor(): Node;
  /** One, or 2c where nothing stands between: what 1/2c divides by, and ln 2c is of. */
  tightFactor(): Node;
  /** A letter, number or bracket without its powers. */
  primary(): Node;
  /** What stands behind ^: one letter, number or bracket. */
  exponent(): Node;
  /** An index that is computed: i+u of x_{i+u}. */
  subscript(): Node;
  /** Whether one is being read. */
  inSubscript(): boolean;
}
