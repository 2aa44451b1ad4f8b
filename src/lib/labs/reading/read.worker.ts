import { chooseBackend } from "../../training/choose-backend.js";
import { serve } from "../../workers/channel.js";
import { type ReadReply, type ReadRequest, readSession } from "./read-session.js";

const makeBackend = async () => (await chooseBackend()).backend;

serve<ReadRequest, ReadReply>(self, ({ post }) => readSession({ post, makeBackend }).handle);
