import { chooseBackend } from "../../training/choose-backend.js";
import { trialSession } from "./trial-session.js";

const take = trialSession({
  post: (reply) => self.postMessage(reply),
  makeBackend: async () => (await chooseBackend()).backend,
  now: () => performance.now(),
});

self.onmessage = ({ data }: MessageEvent<unknown>) => {
  take(data);
};
