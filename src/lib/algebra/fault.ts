import type { Place } from "./tree.js";

/** What cannot be read, and where: said while somebody types, never counted as a try. */
export interface Fault extends Place {
  readonly kind: FaultKind;
  /** In plain words. */
  readonly message: string;
}

export type FaultKind =
  | "empty"
  | "sign"
  | "letter"
  | "bracket"
  | "missing"
  | "shape"
  | "index"
  | "left"
  | "long"
  | "derivative";

/** Thrown where reading stops. */
export class ReadError extends Error {
  constructor(readonly fault: Fault) {
    super(fault.message);
  }
}

/** @throws ReadError always */
export function fail(kind: FaultKind, { from, to }: Place, message: string): never {
  throw new ReadError({ kind, from, to, message });
}
