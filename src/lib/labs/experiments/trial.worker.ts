import { chooseBackend } from "../../training/choose-backend.js";
import { serve } from "../../workers/channel.js";
import { type TrialNews, type TrialRequest, trialSession } from "./trial-session.js";

const makeBackend = async () => (await chooseBackend()).backend;

serve<TrialRequest, TrialNews>(self, ({ post }) =>
  trialSession({ post, makeBackend, now: () => performance.now() }),
);
