import { html } from "htl";
import { type ConfusionTable, confusionTable } from "../../../components/chart/confusion-matrix.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { percent } from "../../../components/ui/numbers.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { t } from "../../../components/words/t.js";
import { whyOf } from "../../../components/words/why-of.js";
import { wilsonInterval } from "../../../lib/labs/statistics/wilson-interval.js";
import { chooseBackend } from "../../../lib/training/choose-backend.js";
import { trainedNetwork } from "../../../lib/training/weights/trained-network.js";
import { measureRows } from "../study/held-out.js";
import { typedNumber, whyNotMeasure } from "../study/milestones.js";
import { milestoneFrame, recordField } from "./milestone-frame.js";
import type { ProjectController } from "./project-controller.js";

/** What the reader expects of the held-out rows, then what they say. */
export function figureView(controller: ProjectController): HTMLElement {
  const said = liveStatus("project-said");
  const found = html`<p class="project-found"></p>`;
  const button = textButton(t("Measure on the held-out rows"), () => {
    measure(controller).then(
      () => {
        said.say("");
      },
      (error: unknown) => {
        said.say(t("Not measured: {why}.", { why: whyOf(error) }));
      },
    );
  });
  const range = html`<div class="project-row">${recordField(controller, "low", t("It will be between, in %"))}${recordField(controller, "high", t("and, in %"))}${button}</div>`;
  const root = milestoneFrame(controller, 5, range, said, found);
  controller.follow(() => {
    const { record, facts, network } = controller;
    const { measured, training } = record;
    const current = measured !== undefined && measured.of === training?.hash;
    const here = training && network?.card.includes(training.hash);
    setDisabled(button, current || !here || whyNotMeasure(record, facts) !== undefined);
    found.hidden = !measured;
    if (!measured) return;
    const { right, count } = measured;
    const part = right / count;
    const [low, high] = wilsonInterval(right, count);
    found.textContent = [
      t(
        "{right} of {count} right: {part}, standard error {error} points, Wilson’s 95 % interval {low} to {high}.",
        {
          right,
          count,
          part: percent(part),
          error: (100 * standardError(part, count)).toFixed(1),
          low: percent(low),
          high: percent(high),
        },
      ),
      t("You said {low} to {high}.", { low: percent(measured.low, 0), high: percent(measured.high, 0) }),
      t("Looks at the held-out rows: {n}.", { n: record.looks }),
    ].join(" ");
  });
  return root;
}

/** √(p(1 − p)/n). */
export function standardError(part: number, count: number): number {
  return Math.sqrt((part * (1 - part)) / count);
}

/** Looks at the held-out rows, and counts the look. */
async function measure(controller: ProjectController): Promise<void> {
  const { dataset, rows, network, record } = controller;
  if (!dataset || !rows || !network || !record.training) throw new Error(t("its network is not here"));
  const { backend } = await chooseBackend();
  const trained = trainedNetwork(backend, network.card, network.weights);
  const measured = measureRows(backend, trained.network, dataset, rows.heldOut);
  controller.change({
    measured: {
      ...measured,
      of: trained.card.hash,
      low: typedNumber(record.low) / 100,
      high: typedNumber(record.high) / 100,
    },
    looks: record.looks + 1,
    causesOf: trained.card.hash,
    causes: [],
  });
}

/** The confusions of what was measured. */
export function confusionsOf(controller: ProjectController): ConfusionTable | undefined {
  const { measured, lock } = controller.record;
  if (!measured || !lock) return undefined;
  const table = confusionTable(lock.classes);
  table.update(measured.confusion);
  return table;
}
