import type { CheckReply, CheckRequest } from "../../lib/exercises/run-answer.js";
import { type Verdict, wrong } from "../../lib/exercises/verdict.js";
import { type Failure, openChannel } from "../../lib/workers/channel.js";
import { t } from "../words/t.js";

/** Seconds that a reader's code may take. */
const patience = 3;
/** Seconds until it has to begin, over a slow line. */
const loadingPatience = 30;

/** A verdict as it is told. */
type Told = Exclude<CheckReply, { kind: "begun" }>;

const told = (verdict: Verdict): Told => ({ kind: "verdict", ...verdict });
const tooSlow = t("Your code was stopped after {n} s: a loop in it may never end.", { n: patience });
const notLoaded = t("The check could not be loaded. Try again when you are online.");

/**
 * Runs and checks a reader's code in a worker of its own. Code that takes longer than 3 s is ended.
 *
 * @param signal ends the worker; the verdict is then one that nobody needs
 * @returns the verdict, or what was thrown
 */
export function checkInWorker(request: CheckRequest, signal: AbortSignal): Promise<Told | Failure> {
  const worker = new Worker(import.meta.resolve("../../lib/exercises/check.worker.js"), { type: "module" });
  return new Promise((resolve) => {
    const channel = openChannel<CheckRequest, CheckReply>(worker, {
      silent: t("the check could not be fetched"),
      patience: (last) =>
        last
          ? { seconds: patience, reply: told(wrong(tooSlow)) }
          : { seconds: loadingPatience, reply: told(wrong(notLoaded)) },
      take(reply) {
        if (reply.kind === "begun") return;
        channel.end();
        resolve(reply);
      },
    });
    signal.addEventListener("abort", () => {
      channel.end();
      resolve(told(wrong(t("This check was ended."))));
    });
    channel.send(request);
  });
}
