import { html } from "htl";
import type { LabState } from "../../../components/training/run-buttons.js";
import type { RunLog } from "../../../components/training/run-log.js";
import { grouped, scientific } from "../../../components/ui/numbers.js";
import { t } from "../../../components/words/t.js";
import { span } from "./spans.js";
import { stateWords } from "./state-words.js";

/** How far a run is. */
export function statusLine() {
  const bar = Object.assign(document.createElement("progress"), { max: 1, value: 0 });
  bar.setAttribute("aria-label", t("epochs done"));
  const state = html`<b class="status-state"></b>`;
  const parts = [t("epoch"), t("step"), t("learning rate η"), t("speed"), t("time")].map((name) => {
    const value = html`<dd class="number">–</dd>`;
    return { value, element: html`<div><dt>${name}</dt>${value}</div>` };
  });
  const list = html`<dl>${parts.map(({ element }) => element)}</dl>`;
  const root = html`<div class="status">${state}${bar}${list}</div>`;

  return Object.assign(root, {
    show(lab: LabState, log: RunLog | undefined) {
      const begun = (log?.progress?.step ?? 0) > 0;
      root.dataset.state = lab;
      state.textContent = lab === "paused" && !begun ? t("Ready") : stateWords[lab];
      for (const [k, text] of textsOf(lab, log).entries()) parts[k].value.textContent = text;
      const epochs = log?.hyperparameters.epochs ?? 1;
      bar.value = Math.min(1, (log?.progress?.position ?? 0) / epochs);
    },
  });
}

function textsOf(lab: LabState, log: RunLog | undefined): string[] {
  const progress = log?.progress;
  if (!log || !progress) return ["–", "–", "–", "–", "–"];
  const { step, totalSteps, learningRate, stepsPerSecond, secondsLeft, seconds, epoch } = progress;
  const running = lab === "running";
  return [
    t("{n} of {all}", { n: epoch, all: log.hyperparameters.epochs }),
    t("{n} of {all}", { n: grouped(step), all: grouped(totalSteps) }),
    rate(learningRate),
    Number.isFinite(stepsPerSecond) ? t("{n} steps/s", { n: grouped(Math.round(stepsPerSecond)) }) : "–",
    running
      ? t("{time} left", { time: span(secondsLeft) })
      : step > 0
        ? t("took {time}", { time: span(seconds) })
        : "–",
  ];
}

function rate(value: number): string {
  return value > 0 && value < 0.0001 ? scientific(value, 2) : String(Number(value.toPrecision(3)));
}
