import { html } from "htl";
import { whyNotKept } from "../../../components/storage/database.js";
import { undoButton } from "../../../components/training/undo-button.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { t } from "../../../components/words/t.js";
import type { SweepController } from "./sweep-controller.js";
import { runText, statusText } from "./sweep-words.js";
import type { SweepView } from "./trial-look.js";

/** The buttons that run a sweep and stop it, how far it is, and whether its trials are kept. */
export function sweepTop(sweep: SweepController, draw: () => void) {
  const run = textButton(t("Run"), () => act(() => sweep.run(), stop), "button--primary");
  const stop = textButton(t("Stop"), () => act(() => sweep.stop(), run));
  const over = textButton(t("Start over"), () => act(() => sweep.startOver(), run), "button--quiet");
  const undo = undoButton(() => act(() => sweep.undo(), over));
  const status = liveStatus("race-status");
  const notice = liveStatus("sweep-notice");

  /** The button that was pressed is disabled by it: the one to press next has the focus then. */
  function act(press: () => void, next: HTMLButtonElement): void {
    press();
    draw();
    next.focus();
  }

  return {
    row: html`<div class="race-top">${run}${stop}${over}${undo}${status}</div>`,
    notice,
    undo,
    draw(now: SweepView) {
      const busy = sweep.state === "running" || sweep.state === "fetching";
      const missing = now.entries.filter(({ found }) => !found).length;
      run.textContent = runText(missing, now.entries.length);
      setDisabled(run, busy || missing === 0);
      setDisabled(stop, !busy);
      setDisabled(over, busy || missing === now.entries.length);
      undo.show(undoText(sweep.undoable));
      status.say(statusText(sweep, now));
      notice.hidden = sweep.notKept === undefined;
      if (sweep.notKept !== undefined) {
        notice.say(
          `${whyNotKept(sweep.notKept)} ${t("The sweep goes on, but its trials are gone when the page is left.")}`,
        );
      }
    },
  };
}

/** @param count of the trials that can be brought back */
function undoText(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? t("Undo: bring back 1 trial") : t("Undo: bring back {count} trials", { count });
}
