import type { Dataset } from "../data/dataset.js";
import type { FlatNumbers } from "../training/flat-numbers.js";
import type { Helpers } from "../training/helpers.js";
import type { HelperReply, HelperRequest } from "./helper-protocol.js";
import type { GradientPart } from "./part-worker.js";
import type { WorkerLine } from "./worker-line.js";

/** Opens a line to a new helper in a worker of its own; `take` gets each of its replies. */
export type ConnectHelper = (take: (reply: HelperReply) => void) => WorkerLine<HelperRequest>;

/** What remote helpers begin with. */
export interface RemoteHelpersOptions {
  connect: ConnectHelper;
  /** How many there are. */
  count: number;
  dataset: Dataset;
  /** The number that the grey level 255 becomes, defaults to 1. */
  ink?: number;
  /** The last missing part of a batch has come. */
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
  const { connect, count, dataset, ink, onParts, onFailure } = options;
  const parts: (GradientPart | undefined)[] = [];
  let wanted = 0;
  let over = false;
  const isComplete = () => parts.filter((part) => part !== undefined).length === wanted;

  function take(helper: number, reply: HelperReply): void {
    if (over) return;
    if (reply.kind === "failed") {
      onFailure(reply.message);
      return;
    }
    const { loss, right, gradients } = reply;
    parts[helper] = { loss, right, gradients };
    if (isComplete()) onParts();
  }

  const lines = Array.from({ length: count }, (_, helper) => {
    const line = connect((reply) => take(helper, reply));
    line.send({ kind: "begin", part: helper + 1, dataset, ink });
    return line;
  });
  return {
    set({ hyperparameters, classWeights }) {
      for (const line of lines) line.send({ kind: "set", hyperparameters, classWeights });
    },
    ask(orders) {
      parts.length = 0;
      wanted = orders.length;
      for (const [helper, { weights, rows, whole }] of orders.entries()) {
        lines[helper].send({ kind: "work", weights: single(weights), rows, whole });
      }
    },
    take() {
      if (!isComplete()) return undefined;
      return parts.flatMap((part) => part ?? []);
    },
    end() {
      over = true;
      for (const line of lines) line.end();
    },
  };
}

function single(numbers: FlatNumbers): Float32Array<ArrayBuffer> {
  if (numbers instanceof Float32Array) return numbers;
  throw new TypeError("numbers for a helper must be float32: float64");
}
