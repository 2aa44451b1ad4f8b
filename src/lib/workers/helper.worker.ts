import { chooseBackend } from "../training/choose-backend.js";
import { helperTransfersOf } from "./helper-protocol.js";
import { helperSession } from "./helper-session.js";

const take = helperSession({
  post: (reply) => self.postMessage(reply, { transfer: helperTransfersOf(reply) }),
  makeBackend: async () => (await chooseBackend()).backend,
});

self.onmessage = ({ data }: MessageEvent<unknown>) => {
  take(data);
};
