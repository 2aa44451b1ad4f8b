import type { Backend } from "../../core/backend.js";
import { seededRandom } from "../../core/random.js";
import { trainedNetwork } from "../../training/weights/trained-network.js";
import { type Flip, type FlipProgress, smallestFlip } from "./smallest-flip.js";

/** What a page asks of the worker that searches: the network with the picture that it is asked about. */
export interface FlipRequest {
  readonly card: string;
  readonly weights: Uint8Array<ArrayBuffer>;
  /** 0 paper … 255 ink: [28 × 28] */
  readonly levels: Uint8Array;
  readonly adds: boolean;
  /** Of the pen, in pixels. */
  readonly radius: number;
  readonly seed: number;
}

/** What it answers: how far it has come, and last what it has found. */
export type FlipReply =
  | ({ readonly kind: "progress" } & FlipProgress)
  | { readonly kind: "found"; readonly flip: Flip | undefined };

/** The length of a stroke at which a search ends, in pixels. */
export const longestFlip = 16;

/** The worker's end of a search. */
export function flipSession({
  post,
  makeBackend,
}: {
  post(reply: FlipReply): void;
  makeBackend(): Promise<Backend>;
}) {
  return async ({ card, weights, levels, adds, radius, seed }: FlipRequest): Promise<void> => {
    const backend = await makeBackend();
    const { network } = trainedNetwork(backend, card, weights, { needsInputGradient: true });
    const random = seededRandom(seed);
    const search = smallestFlip(backend, network, levels, { adds, radius, longest: longestFlip, random });
    let step = search.next();
    while (!step.done) {
      post({ kind: "progress", ...step.value });
      step = search.next();
    }
    post({ kind: "found", flip: step.value });
  };
}
