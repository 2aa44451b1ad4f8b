import { chooseBackend } from "../../training/choose-backend.js";
import { serve } from "../../workers/channel.js";
import type { TeachReply, TeachRequest } from "./teach-protocol.js";
import { TeachSession } from "./teach-session.js";

serve<TeachRequest, TeachReply>(self, ({ post, signal }) => {
  const session = new TeachSession({
    post,
    makeBackend: chooseBackend,
    now: () => performance.now(),
    wake: () => wake(),
  });
  const wake = signal(() => session.work());
  return (request) => session.handle(request);
});
