import type { Profile } from "../../core/numbers/profiles.js";
import { chooseBackend } from "../../training/choose-backend.js";
import { serve } from "../../workers/channel.js";
import { type TrialNews, type TrialRequest, trialSession } from "./trial-session.js";

const makeBackend = async (profile: Profile) => (await chooseBackend(profile)).backend;

serve<TrialRequest, TrialNews>(self, ({ post }) =>
  trialSession({ post, makeBackend, now: () => performance.now() }),
);
