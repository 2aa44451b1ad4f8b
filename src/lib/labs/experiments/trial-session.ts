import type { Backend } from "../../core/backend.js";
import type { Profile } from "../../core/numbers/profiles.js";
import type { Dataset } from "../../data/dataset.js";
import { runToEnd } from "../../training/evaluation.js";
import type { Channel, Failure } from "../../workers/channel.js";
import type { EpochScore, Trial } from "./trial.js";
import { type WatchedTrial, watchedTrial } from "./watched-trial.js";

/** What a pool asks of a trial worker, which trains one trial at a time and is stopped by ending it. */
export type TrialRequest =
  /** The samples of the trials that follow, in place of those before. */
  | { readonly kind: "data"; readonly dataset: Dataset }
  | ({
      readonly kind: "train";
      /** Rows that the network is asked about at the end. */
      readonly pictures: Uint32Array;
    } & Pick<Trial, "name" | "trainPart" | "hyperparameters">);

/** What a trial worker answers: its scores before the first epoch and after each, then what it came to. */
export type TrialNews =
  | { readonly kind: "epoch"; readonly score: EpochScore }
  | ({ readonly kind: "done" } & WatchedTrial);

/** Opens a channel to a new trial worker. */
export type ConnectTrials = (take: (reply: TrialNews | Failure) => void) => Channel<TrialRequest>;

/** What a trial worker needs of the place it runs in. */
export interface TrialSessionOptions {
  post(reply: TrialNews): void;
  /** Called for each trial, which releases it at its end. */
  makeBackend(profile: Profile): Promise<Backend>;
  /** Milliseconds from some beginning. */
  now(): number;
}

/** What handles the requests to a trial worker, one after the other. */
export function trialSession({
  post,
  makeBackend,
  now,
}: TrialSessionOptions): (request: TrialRequest) => Promise<void> {
  let dataset: Dataset | undefined;
  return async (request) => {
    if (request.kind === "data") {
      dataset = request.dataset;
      return;
    }
    if (!dataset) throw new Error("a trial was asked for before its samples came");
    const backend = await makeBackend(request.hyperparameters.profile);
    const { pictures, ...asked } = request;
    const onEpoch = (score: EpochScore) => post({ kind: "epoch", score });
    const found = runToEnd(watchedTrial({ ...asked, dataset }, pictures, { backend, now, onEpoch }));
    backend.release();
    post({ kind: "done", ...found });
  };
}
