import { chooseBackend } from "../../training/choose-backend.js";
import { bellFor } from "../../workers/bell.js";
import { parseTeachRequest, type TeachReply } from "./teach-protocol.js";
import { teachSession } from "./teach-session.js";

const session = teachSession({
  post,
  makeBackend: () => chooseBackend(),
  now: () => performance.now(),
  wake: () => wake(),
});

function post(reply: TeachReply): void {
  self.postMessage(reply);
}

const wake = bellFor(() => {
  session.work();
});

let handled = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<unknown>) => {
  handled = handled.then(() => answer(data));
};

async function answer(data: unknown): Promise<void> {
  try {
    await session.handle(parseTeachRequest(data));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    post({ kind: "failed", run: 0, id: undefined, message });
  }
}
