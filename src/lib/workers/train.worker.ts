import { chooseBackend } from "../training/choose-backend.js";
import { bellFor } from "./bell.js";
import { connectHelperAt } from "./connect-helper.js";
import { parseRequest, type Reply, transfersOf } from "./protocol.js";
import { trainingSession } from "./session.js";

const session = trainingSession({
  post,
  makeBackend: () => chooseBackend(),
  // There are browsers in which a worker can't start another.
  connectHelper:
    typeof Worker === "undefined" ? undefined : connectHelperAt(import.meta.resolve("./helper.worker.js")),
  now: () => performance.now(),
  wake: () => wake(),
});

function post(reply: Reply): void {
  self.postMessage(reply, { transfer: transfersOf(reply) });
}

const wake = bellFor(() => {
  try {
    session.work();
  } catch (error) {
    fail(0, error);
  }
});

let handled = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<unknown>) => {
  handled = handled.then(() => answer(data));
};

async function answer(data: unknown): Promise<void> {
  let run = 0;
  try {
    const request = parseRequest(data);
    run = request.run;
    await session.handle(request);
  } catch (error) {
    fail(run, error);
  }
}

function fail(run: number, error: unknown): void {
  post({ kind: "failed", run, message: error instanceof Error ? error.message : String(error) });
}
