/** One epoch of a peer. */
export interface Epoch {
  readonly ms: number;
  /** Mean loss of its batches, which shows that the peer does learn. */
  readonly loss: number;
}

/** A library that has been started and waits to be told to train. */
export interface RunningPeer {
  /** Library, version, back end. */
  readonly name: string;
  /** Whether it multiplies with what was written to be read, not to be fast: to beat that is nothing. */
  readonly isReference?: boolean;
  epoch(): Promise<Epoch>;
  close(): Promise<void>;
}

/** A peer that can't be had here, with the reason. */
export class MissingPeer extends Error {}
