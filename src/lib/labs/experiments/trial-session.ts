import type { Backend } from "../../core/backend.js";
import type { Dataset } from "../../data/dataset.js";
import { runToEnd } from "../../training/evaluation.js";
import { parseTrialRequest, type TrialReply, type TrialRequest } from "./trial-protocol.js";
import { watchedTrial } from "./watched-trial.js";

/** What a trial worker needs of the place it runs in. */
export interface TrialSessionOptions {
  post(reply: TrialReply): void;
  /** Called for each trial: memory of the fast backend is never given back. */
  makeBackend(): Promise<Backend>;
  /** Milliseconds from some beginning. */
  now(): number;
}

/**
 * A worker's side of the protocol, in a page or in Node.
 *
 * @returns what takes a message, which may be anything, and settles when it has been dealt with; messages are dealt with
 *   one after the other
 */
export function trialSession(options: TrialSessionOptions): (message: unknown) => Promise<void> {
  let dataset: Dataset | undefined;
  let handled = Promise.resolve();

  async function answer(message: unknown): Promise<void> {
    let trial = 0;
    try {
      const request = parseTrialRequest(message);
      if (request.kind === "data") {
        dataset = request.dataset;
        return;
      }
      trial = request.trial;
      if (!dataset) throw new Error("a trial was asked for before its samples came");
      await train(request, dataset, options);
    } catch (error) {
      options.post({
        kind: "failed",
        trial,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }

  return (message) => {
    handled = handled.then(() => answer(message));
    return handled;
  };
}

async function train(
  { trial, pictures, ...asked }: Extract<TrialRequest, { kind: "train" }>,
  dataset: Dataset,
  { post, makeBackend, now }: TrialSessionOptions,
): Promise<void> {
  const backend = await makeBackend();
  const found = runToEnd(
    watchedTrial({ ...asked, dataset }, pictures, {
      backend,
      now,
      onEpoch: (score) => post({ kind: "epoch", trial, score }),
    }),
  );
  post({ kind: "done", trial, ...found });
}
