import { html } from "htl";
import { curves } from "../../../components/chart/curves.js";
import { lineLook } from "../../../components/chart/line-looks.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { percent } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { range } from "../../../components/ui/range.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { t } from "../../../components/words/t.js";
import type { TeachReplyOf } from "../../../lib/labs/teach/teach-protocol.js";

/** How lessons are given. */
export interface LessonSettings {
  /** Whether each drawing that is kept is learned at once. */
  readonly online: boolean;
  readonly steps: number;
  /** Whether earlier drawings are shown beside it. */
  readonly rehearses: boolean;
}

/** Online learning: its settings, and what the last lesson changed. `.value` are the settings. */
export interface LessonView extends HTMLElement {
  value: LessonSettings;
  /** @param label class that was taught; classes: of the network */
  show(lesson: TeachReplyOf<"lesson">, label: number | undefined, classes: readonly string[]): void;
  /** Says that a lesson is under way. */
  begin(): void;
  clear(): void;
}

/** @param takeBack undoes the last lesson */
export function lessonView(takeBack: () => void): LessonView {
  const online = html`<input type="checkbox">`;
  const rehearses = html`<input type="checkbox" checked>`;
  const steps = range({ symbol: "", label: t("steps"), min: 1, max: 50, step: 1, value: 10 });
  const chart = curves({
    title: t("Probability of its class"),
    xLabel: t("step"),
    yTicks: [0, 0.5, 1],
    scale: "linear",
    height: 140,
    format: (value) => percent(value, 0),
  });
  const said = liveStatus("lesson-said", t("Keep a drawing, and what the lesson changed stands here."));
  const undo = textButton(t("Take the lesson back"), takeBack);
  setDisabled(undo, true);
  const root: LessonView = Object.assign(
    html`<section class="lesson" aria-label=${t("Learning from each drawing")}>
      <label class="lesson-switch">${online} ${t("Learn from each drawing at once")}</label>
      <div class="lesson-settings">${steps}<label>${rehearses} ${t("Show nine earlier drawings beside it")}</label></div>
      ${chart}${said}${undo}
    </section>`,
    {
      value: settings(),
      show,
      begin: () => {
        said.say(t("Learning …"));
      },
      clear,
    },
  );

  function settings(): LessonSettings {
    const on = (box: HTMLElement) => box instanceof HTMLInputElement && box.checked;
    return { online: on(online), steps: steps.value, rehearses: on(rehearses) };
  }

  function show(
    { p, before, after }: TeachReplyOf<"lesson">,
    label: number | undefined,
    classes: readonly string[],
  ): void {
    setDisabled(undo, p.length === 0);
    if (label === undefined || p.length === 0) {
      chart.update([], steps.value);
      said.say(
        `${t("The lesson was taken back.")} ${changeOf(t("Held out"), before.heldOut, after.heldOut)}`,
      );
      return;
    }
    const y = Array.from({ length: p.length / classes.length }, (_, k) => p[k * classes.length + label]);
    chart.update([{ ...lineLook(0), label: classes[label], x: [...y.keys()], y }], Math.max(1, y.length - 1));
    const parts = [
      t("{what}: {before} before, {after} after.", {
        what: classes[label],
        before: percent(y[0], 0),
        after: percent(y[y.length - 1], 0),
      }),
      changeOf(t("Held out"), before.heldOut, after.heldOut),
      changeOf(t("What it knew before"), before.known, after.known),
    ];
    said.say(parts.filter((part) => part !== "").join(" "));
  }

  function clear(): void {
    setDisabled(undo, true);
    chart.update([], steps.value);
  }

  clear();
  onInput(root, () => {
    root.value = settings();
  });
  return root;
}

type Score = TeachReplyOf<"lesson">["before"]["heldOut"];

function changeOf(what: string, before: Score, after: Score): string {
  if (!before || !after) return "";
  return t("{what}: {before} right before, {after} after.", {
    what,
    before: percent(before.accuracy, 0),
    after: percent(after.accuracy, 0),
  });
}
