import type { Form } from "./align.js";
import type { Alphabet } from "./alphabet.js";
import type { Sample } from "./samples.js";

/** What is asked of every wrong answer. */
export interface WrongCase {
  readonly found: Form;
  readonly wanted: Form;
  readonly alphabet: Alphabet;
  readonly seed: number;
  readonly only: Form | undefined;
  /** Both at some points; none where their shapes differ. */
  readonly samples: readonly Sample[];
}
