import { chooseBackend } from "../../training/choose-backend.js";
import { serve } from "../../workers/channel.js";
import { type FlipReply, type FlipRequest, flipSession } from "./flip-session.js";

const makeBackend = async () => (await chooseBackend()).backend;

serve<FlipRequest, FlipReply>(self, ({ post }) => flipSession({ post, makeBackend }));
