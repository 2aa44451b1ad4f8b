import { html } from "htl";
import { type Curves, curves, type Series } from "../../../components/chart/curves.js";
import type { RunLog, Trail } from "../../../components/training/run-log.js";
import { shortLoss } from "../../../components/training/scores-table.js";
import { percent } from "../../../components/ui/numbers.js";
import { textButton } from "../../../components/ui/text-button.js";
import { t } from "../../../components/words/t.js";

const wholeRange = [0, 0.2, 0.4, 0.6, 0.8, 1];
const topRange = [0.8, 0.85, 0.9, 0.95, 1];
const lossRange = [0.001, 0.01, 0.1, 1, 10];

/** Looks of the lines of other runs. */
const looks = [
  { colour: "var(--class-2)", dash: "7 3", mark: "diamond" },
  { colour: "var(--class-3)", dash: "2 3", mark: "triangle" },
  { colour: "var(--class-5)", dash: "9 3 2 3", mark: "square" },
  { colour: "var(--class-6)", dash: "4 4", mark: "dot" },
] as const;

/** Accuracy and loss of a run, and of others that it is compared with. */
export function runCharts() {
  const shared = { xLabel: t("epoch"), height: 206, keepsRoom: true };
  const zoom = textButton(
    t("only 80–100 %"),
    () => {
      const on = zoom.getAttribute("aria-pressed") !== "true";
      zoom.setAttribute("aria-pressed", String(on));
      accuracy.rescale(on ? topRange : wholeRange);
    },
    "button--quiet",
  );
  zoom.classList.add("curves-zoom");
  zoom.setAttribute("aria-pressed", "false");
  const accuracy = curves({
    ...shared,
    title: t("Accuracy"),
    tool: zoom,
    yTicks: wholeRange,
    scale: "linear",
    format: (part) =>
      percent(part, part > 0 && part < 1 && Math.abs(part * 100 - Math.round(part * 100)) > 1e-6 ? 1 : 0),
  });
  const loss = curves({
    ...shared,
    title: t("Loss"),
    yTicks: lossRange,
    scale: "log",
    format: (value) => (lossRange.includes(value) ? String(value) : shortLoss(value)),
  });
  return Object.assign(html`<div class="run-charts">${accuracy}${loss}</div>`, {
    show(log: RunLog | undefined, others: readonly RunLog[], epochs: number) {
      draw(accuracy, "accuracy", log, others, epochs);
      draw(loss, "loss", log, others, epochs);
    },
  });
}

function draw(
  chart: Curves,
  of: "accuracy" | "loss",
  log: RunLog | undefined,
  others: readonly RunLog[],
  epochs: number,
): void {
  const own: Series[] = log
    ? [
        { ...line(t("while training"), log.training, of), colour: "var(--ink-faint)", width: 1 },
        { ...line(t("training"), log.trained, of), colour: "var(--class-1)", dash: "5 3", mark: "square" },
        { ...line(t("held out"), log.heldOut, of), colour: "var(--class-0)", mark: "dot", width: 2.25 },
      ]
    : [];
  const compared = others.map((other, k) => ({
    ...line(`${other.name}, ${t("held out")}`, other.heldOut, of),
    ...looks[k % looks.length],
  }));
  const reached = Math.max(0, ...others.map(({ heldOut }) => heldOut.position.at(-1) ?? 0));
  chart.update([...compared, ...own], Math.max(epochs, reached));
}

function line(label: string, trail: Trail, of: "accuracy" | "loss"): Pick<Series, "label" | "x" | "y"> {
  return { label, x: trail.position, y: trail[of] };
}
