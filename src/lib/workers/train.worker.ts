import { chooseBackend } from "../training/choose-backend.js";
import { serve } from "./channel.js";
import { type Reply, type Request, transfersOf } from "./protocol.js";
import { connectHelperAt } from "./remote-helpers.js";
import { TrainingSession } from "./session.js";

serve<Request, Reply>(
  self,
  ({ post, signal }) => {
    const session = new TrainingSession({
      post,
      makeBackend: chooseBackend,
      // There are browsers in which a worker can't start another.
      connectHelper:
        typeof Worker === "undefined"
          ? undefined
          : connectHelperAt(import.meta.resolve("./helper.worker.js")),
      now: () => performance.now(),
      wake: () => wake(),
    });
    const wake = signal(() => session.work());
    return (request) => session.handle(request);
  },
  transfersOf,
);
