import type { Profile } from "../core/numbers/profiles.js";
import { chooseBackend } from "../training/choose-backend.js";
import { buffersOf, serve } from "./channel.js";
import { type HelperReply, type HelperRequest, helperSession } from "./helper-session.js";

const makeBackend = async (profile: Profile) => (await chooseBackend(profile)).backend;

serve<HelperRequest, HelperReply>(self, ({ post }) => helperSession({ post, makeBackend }), buffersOf);
