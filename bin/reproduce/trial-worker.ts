import { parentPort, threadId } from "node:worker_threads";
import { wasmBackend } from "../../src/lib/backends/wasm/wasm.js";
import { trialInPieces } from "../../src/lib/labs/experiments/run-trial.js";
import type { Trial } from "../../src/lib/labs/experiments/trial.js";
import { runToEnd } from "../../src/lib/training/evaluation.js";
import type { FromWorker } from "./messages.js";

const port = parentPort;
if (!port) throw new Error(`a trial must be run in a worker: thread ${threadId}`);
const say = (message: FromWorker) => port.postMessage(message);

port.on("message", async (trial: Trial) => {
  try {
    const options = {
      backend: await wasmBackend(),
      now: () => performance.now(),
      onEpoch: ({ epoch }: { epoch: number }) => say({ kind: "epoch", epoch }),
    };
    say({ kind: "result", result: runToEnd(trialInPieces(trial, options)) });
  } catch (error) {
    say({ kind: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
