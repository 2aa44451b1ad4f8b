import type { Place } from "./tree.js";

/** What is wrong with an answer. */
export interface Diagnosis {
  readonly kind: DiagnosisKind;
  /** A sentence or two. */
  readonly say: string;
  /** Where in the answer, if at one place. */
  readonly place?: Place;
}

export type DiagnosisKind =
  /** A mistake that the exercise lists. */
  | "slip"
  | "sign"
  | "one-sign"
  | "factor"
  | "transpose"
  | "diagonal"
  | "off-diagonal"
  /** Right where a dimension has the size 1. */
  | "one"
  | "positive"
  /** The same for every value of an index that it should depend on. */
  | "index"
  | "depends"
  | "lacks"
  | "shape"
  | "undefined"
  | "value"
  /** Equal, but something still stands in it. */
  | "unfinished"
  | "undecided";
