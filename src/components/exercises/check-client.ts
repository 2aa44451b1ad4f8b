import { type CheckReply, type CheckRequest, parseCheckReply } from "../../lib/exercises/check-protocol.js";
import { wrong } from "../../lib/exercises/verdict.js";

/** Seconds that a reader's code may take. */
const patience = 3;
/** Seconds until it has to begin, over a slow line. */
const loadingPatience = 30;

/**
 * Runs and checks a reader's code in a worker of its own. Code that takes longer than 3 s is ended.
 *
 * @param signal ends the worker; the verdict is then one that nobody needs
 * @returns the verdict, or what was thrown
 */
export function checkInWorker(
  request: CheckRequest,
  signal: AbortSignal,
): Promise<Exclude<CheckReply, { kind: "begun" }>> {
  const worker = new Worker(import.meta.resolve("../../lib/exercises/check.worker.js"), { type: "module" });
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>;

    function end(reply: Exclude<CheckReply, { kind: "begun" }>): void {
      clearTimeout(timer);
      worker.terminate();
      resolve(reply);
    }

    function wait(seconds: number, message: string): void {
      clearTimeout(timer);
      timer = setTimeout(() => end({ kind: "verdict", ...wrong(message) }), 1000 * seconds);
    }

    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const reply = parseCheckReply(data);
      if (reply.kind !== "begun") end(reply);
      else wait(patience, `Your code was stopped after ${patience} s: a loop in it may never end.`);
    };
    worker.onerror = (event) =>
      end({ kind: "thrown", message: event.message || "the check could not be started", stack: undefined });
    signal.addEventListener("abort", () => end({ kind: "verdict", ...wrong("This check was ended.") }));
    wait(loadingPatience, "The check could not be loaded. Try again when you are online.");
    worker.postMessage(request);
  });
}
