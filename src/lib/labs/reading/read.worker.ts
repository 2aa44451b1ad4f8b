import { chooseBackend } from "../../training/choose-backend.js";
import { parseReadRequest, type ReadReply } from "./read-protocol.js";
import { readSession } from "./read-session.js";

const session = readSession({ post, makeBackend: async () => (await chooseBackend()).backend });

let handled = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<unknown>) => {
  handled = handled.then(() => answer(data));
};

async function answer(data: unknown): Promise<void> {
  try {
    await session.handle(parseReadRequest(data));
  } catch (error) {
    post({ kind: "failed", id: undefined, message: error instanceof Error ? error.message : String(error) });
  }
}

function post(reply: ReadReply): void {
  self.postMessage(reply);
}
