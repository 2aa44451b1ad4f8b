import type { Backend } from "../core/backend.js";
import type { Profile } from "../core/numbers/profiles.js";
import type { Dataset } from "../data/dataset.js";
import {
  type ShardGradient,
  type ShardOrder,
  type ShardSettings,
  type ShardWorker,
  shardWorker,
} from "../training/shard-worker.js";

type Floats = Float32Array<ArrayBuffer>;

/**
 * What a training worker asks of one of its helpers. A helper serves one run, and is ended with it. The buffer that brings the
 * weights goes back with the gradients.
 */
export type HelperRequest =
  /** Sent once, first. */
  | {
      readonly kind: "begin";
      readonly part: number;
      readonly dataset: Dataset;
      readonly ink?: number;
      /** Of the run: the sums of all parts are rounded alike. */
      readonly profile: Profile;
    }
  /** With what the next shards are worked out. */
  | ({ readonly kind: "set" } & ShardSettings)
  | ({ readonly kind: "work" } & ShardOrder<Floats>);

/** What a helper answers to work. */
export type HelperReply = { readonly kind: "part" } & ShardGradient<Floats>;

/** What a helper needs of the place it runs in. */
export interface HelperSessionOptions {
  post(reply: HelperReply): void;
  makeBackend(profile: Profile): Promise<Backend>;
}

/** What handles the requests to a helper. */
export function helperSession({
  post,
  makeBackend,
}: HelperSessionOptions): (request: HelperRequest) => Promise<void> {
  let worker: ShardWorker | undefined;
  return async (request) => {
    if (request.kind === "begin") {
      const { part, dataset, ink, profile } = request;
      worker = shardWorker({ backend: await makeBackend(profile), dataset, part, ink });
      return;
    }
    if (!worker) throw new Error(`${request.kind} was asked for before the data came`);
    if (request.kind === "set") worker.set(request);
    else post({ kind: "part", ...worker.work(request) });
  };
}
