import type { Place } from "./tree.js";

/**
 * A word of the language: `name` is a letter or function; `sub` and `super` are what hangs on one without brackets,
 * `w_kj` and `x²`; signs are spelled one way, whatever was typed.
 */
export interface Token extends Place {
  readonly kind: "number" | "name" | "sub" | "super" | "sign" | "command" | "end";
  readonly text: string;
  /** Whether nothing stands between it and the one before. */
  readonly tight: boolean;
}
