import { html } from "htl";
import { curves } from "../../../components/chart/curves.js";
import { lineLook } from "../../../components/chart/line-looks.js";
import { arithmeticLine } from "../../../components/training/arithmetic-line.js";
import type { LaneResult } from "../../../components/training/lane-result.js";
import { lineOf, measures, ticksFor } from "../../../components/training/race-record.js";
import { trainLanes } from "../../../components/training/train-lanes.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { t } from "../../../components/words/t.js";
import { whyOf } from "../../../components/words/why-of.js";
import type { ProjectTraining } from "../../../lib/exercises/project-record.js";
import { trainingKey } from "../study/milestones.js";
import { trainedNow } from "../study/project-data.js";
import { settingsOf } from "../study/recipe.js";
import { milestoneFrame } from "./milestone-frame.js";
import { seedRow } from "./network-view.js";
import type { ProjectController } from "./project-controller.js";

/** Trains the network in a worker and keeps it. */
export function trainingView(controller: ProjectController, invalidation: Promise<unknown>): HTMLElement {
  const said = liveStatus("project-said");
  const loss = curves({
    title: t("Loss"),
    xLabel: t("epoch"),
    yTicks: [0.01, 0.1, 1, 10],
    scale: "log",
    format: measures["training loss"].format,
  });
  const draw = ({ runner: { points } }: LaneResult, epochs: number) => {
    const lines = (["training loss", "held-out loss"] as const).map((measure, k) => ({
      ...lineLook(k),
      ...lineOf(points, measure, "epoch"),
      label: t(k === 0 ? "training rows" : "validation rows"),
    }));
    loss.rescale(
      ticksFor(
        "training loss",
        lines.flatMap(({ y }) => y),
      ),
    );
    loss.update(lines, epochs);
  };
  let busy = false;
  const button = textButton(t("Train"), () => train(), "button--primary");

  async function train(): Promise<void> {
    busy = true;
    setDisabled(button, true);
    const of = trainingKey(controller.record);
    const shared = settingsOf(controller.record.settings);
    try {
      const [result] = await trainLanes({
        dataset: trainedNow(controller),
        lanes: [{ label: "project" }],
        shared,
        keepWeights: true,
        invalidation,
        progress(_, [now]) {
          draw(now, shared.epochs);
          const epoch = now.runner.points.at(-1)?.epoch.toFixed(0) ?? 0;
          said.say(t("Epoch {n} of {all}", { n: epoch, all: shared.epochs }));
        },
      });
      keep(controller, result, of);
      said.say(t("Trained."));
    } catch (error) {
      said.say(t("Not trained: {why}.", { why: whyOf(error) }));
    }
    busy = false;
    ready();
  }

  function ready(): void {
    setDisabled(button, busy || controller.milestones[1].state !== "done");
    const { training } = controller.record;
    const lost = training && controller.network?.card.includes(training.hash) !== true;
    if (!busy && lost)
      said.say(t("The weights are not in this browser. Train again: the same seed gives the same network."));
  }

  const root = milestoneFrame(
    controller,
    4,
    seedRow(controller),
    html`<div class="project-row">${button}</div>`,
    said,
    loss,
    html`<p class="caption">${arithmeticLine("strict")}</p>`,
  );
  controller.follow(ready);
  return root;
}

/** Keeps the network, and what it came to. */
function keep(controller: ProjectController, { values, runner }: LaneResult, of: string): void {
  const { saved, points } = runner;
  const { dataset, rows } = controller;
  const first = lineOf(points, "training loss", "epoch").y[0];
  if (!saved || !dataset || !rows) throw new Error(t("its weights did not come"));
  const counts = dataset.classes.map(() => 0);
  for (const row of rows.validation) counts[dataset.labels[row]]++;
  const most = Math.max(...counts);
  const training: ProjectTraining = {
    of,
    hash: saved.hash,
    firstLoss: first,
    lastLoss: values["training loss"],
    train: values["training accuracy"],
    validation: values["held-out accuracy"],
    baseline: most / rows.validation.length,
    largest: dataset.classes[counts.indexOf(most)],
  };
  const { convention = "quick-draw" } = dataset;
  const { card, weights } = saved;
  controller.useNetwork({ name: "project", title: t("your project"), convention, card, weights });
  controller.change({ training });
}
