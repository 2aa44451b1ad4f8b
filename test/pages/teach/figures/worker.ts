import type { TeachReply, TeachRequest } from "../../../../src/lib/labs/teach/teach-protocol.js";

/** What a page believes to be a worker: keeps what it is asked, and says what the test makes it say. */
export function fakeWorker() {
  const asked: TeachRequest[] = [];
  let ended = 0;
  let take: (reply: TeachReply) => void = () => {};
  return {
    asked,
    /** Kinds of what was asked since the last look. */
    kinds: () => asked.splice(0).map(({ kind }) => kind),
    say: (reply: TeachReply) => take(reply),
    ended: () => ended,
    connect(listener: (reply: TeachReply) => void) {
      take = listener;
      return { send: (request: TeachRequest) => void asked.push(request), end: () => void ended++ };
    },
  };
}
