import { chooseBackend } from "../../training/choose-backend.js";
import { serve } from "../../workers/channel.js";
import type { TeachReply, TeachRequest } from "./teach-protocol.js";
import { teachSession } from "./teach-session.js";

serve<TeachRequest, TeachReply>(self, ({ post, signal }) => {
  const session = teachSession({
    post,
    makeBackend: () => chooseBackend(),
    now: () => performance.now(),
    wake: () => wake(),
  });
  const wake = signal(() => session.work());
  return (request) => session.handle(request);
});
