import { parentPort, threadId } from "node:worker_threads";
import { wasmBackend } from "../../src/lib/backends/wasm/wasm.js";
import { trialInPieces } from "../../src/lib/labs/experiments/run-trial.js";
import type { Trial } from "../../src/lib/labs/experiments/trial.js";
import { runToEnd } from "../../src/lib/training/evaluation.js";
import { serve, type WorkerPort } from "../../src/lib/workers/channel.js";
import type { FromWorker } from "./messages.js";

const port = parentPort;
if (!port) throw new Error(`a trial must be run in a worker: thread ${threadId}`);
const channelPort: WorkerPort = { onmessage: null, postMessage: (message) => port.postMessage(message) };

serve<Trial, FromWorker>(channelPort, ({ post }) => async (trial) => {
  const options = {
    backend: await wasmBackend(),
    now: () => performance.now(),
    onEpoch: ({ epoch }: { epoch: number }) => post({ kind: "epoch", epoch }),
  };
  post({ kind: "result", result: runToEnd(trialInPieces(trial, options)) });
});
port.on("message", (data: unknown) => channelPort.onmessage?.(new MessageEvent("message", { data })));
