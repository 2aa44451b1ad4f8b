import type { Profile } from "../core/numbers/profiles.js";
import type { Dataset } from "../data/dataset.js";
import type { FlatNumbers } from "../training/flat-numbers.js";
import type { Helpers, ShardGradient } from "../training/shard-worker.js";
import { buffersOf, type Channel, type Failure, openChannel } from "./channel.js";
import type { HelperReply, HelperRequest } from "./helper-session.js";

/** Opens a channel to a new helper in a worker of its own; `take` gets each of its replies. */
export type ConnectHelper = (take: (reply: HelperReply | Failure) => void) => Channel<HelperRequest>;

/** @param address of the worker's program */
export function connectHelperAt(address: string): ConnectHelper {
  return (take) =>
    openChannel(new Worker(address, { type: "module" }), {
      take,
      silent: "a helper could not be started",
      // The samples are copied: others work with them too.
      transfersOf: buffersOf,
    });
}

/** What remote helpers begin with. */
export interface RemoteHelpersOptions {
  connect: ConnectHelper;
  /** How many there are. */
  count: number;
  dataset: Dataset;
  /** The number that the grey level 255 becomes, defaults to 1. */
  ink?: number;
  /** Of the run; defaults to "strict". */
  profile?: Profile;
  /** The last missing gradient of a batch has come. */
  onParts(): void;
  /** A helper can't go on, nor can the run. */
  onFailure(message: string): void;
}

/** Helpers that work side by side with this thread. */
export interface RemoteHelpers extends Helpers {
  /** Ends the workers; nothing is told any more. */
  end(): void;
}

/**
 * Starts helpers, each with the number of its part.
 *
 * @returns helpers whose `ask` throws a TypeError for numbers of another precision than float32
 */
export function remoteHelpers(options: RemoteHelpersOptions): RemoteHelpers {
  const { connect, count, dataset, ink, profile = "strict", onParts, onFailure } = options;
  const parts: (ShardGradient | undefined)[] = [];
  let wanted = 0;
  let over = false;
  const isComplete = () => parts.filter((part) => part !== undefined).length === wanted;

  function take(helper: number, reply: HelperReply | Failure): void {
    if (over) return;
    if (reply.kind === "failed") {
      onFailure(reply.message);
      return;
    }
    const { loss, right, gradients } = reply;
    parts[helper] = { loss, right, gradients };
    if (isComplete()) onParts();
  }

  const channels = Array.from({ length: count }, (_, helper) => {
    const channel = connect((reply) => take(helper, reply));
    channel.send({ kind: "begin", part: helper + 1, dataset, ink, profile });
    return channel;
  });
  return {
    set({ hyperparameters, classWeights }) {
      for (const channel of channels) channel.send({ kind: "set", hyperparameters, classWeights });
    },
    ask(orders) {
      parts.length = 0;
      wanted = orders.length;
      for (const [helper, { weights, rows, whole }] of orders.entries()) {
        channels[helper].send({ kind: "work", weights: single(weights), rows, whole });
      }
    },
    take() {
      if (!isComplete()) return undefined;
      return parts.flatMap((part) => part ?? []);
    },
    end() {
      over = true;
      for (const channel of channels) channel.end();
    },
  };
}

function single(numbers: FlatNumbers): Float32Array<ArrayBuffer> {
  if (numbers instanceof Float32Array) return numbers;
  throw new TypeError("numbers for a helper must be float32: float64");
}
