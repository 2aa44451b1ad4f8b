import { chooseBackend } from "../training/choose-backend.js";
import { parseTeachRequest, type TeachReply } from "./teach-protocol.js";
import { teachSession } from "./teach-session.js";

// A message to itself lets messages of the page in between two slices, without the wait that timers have.
const { port1: bell, port2: ringer } = new MessageChannel();
let rung = false;

const session = teachSession({
  post,
  makeBackend: () => chooseBackend(),
  now: () => performance.now(),
  wake() {
    if (rung) return;
    rung = true;
    ringer.postMessage(undefined);
  },
});

function post(reply: TeachReply): void {
  self.postMessage(reply);
}

bell.onmessage = () => {
  rung = false;
  session.work();
};

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
