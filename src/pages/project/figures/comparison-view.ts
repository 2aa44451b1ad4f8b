import { html } from "htl";
import { trainLanes } from "../../../components/training/train-lanes.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { percent } from "../../../components/ui/numbers.js";
import { liveStatus } from "../../../components/ui/status.js";
import { table } from "../../../components/ui/table.js";
import { textButton } from "../../../components/ui/text-button.js";
import { messageOf } from "../../../lib/core/message-of.js";
import type { ProjectComparison } from "../../../lib/exercises/project-record.js";
import type { Control, Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { nameOf, withSetting } from "../../../lib/training/settings.js";
import { leastSeeds, trainingKey } from "../study/milestones.js";
import { trainedNow } from "../study/project-data.js";
import { projectControls, settingInWords, settingsOf } from "../study/recipe.js";
import { seedDifference } from "../study/seed-difference.js";
import { milestoneFrame, recordField, recordSelect } from "./milestone-frame.js";
import type { ProjectController } from "./project-controller.js";

/** One setting changed, both trained with the same seeds and looked at on the validation rows. */
export function comparisonView(controller: ProjectController, invalidation: Promise<unknown>): HTMLElement {
  const said = liveStatus("project-said");
  const found = html`<div></div>`;
  let busy = false;
  const button = textButton("Train both", () => compare());

  async function compare(): Promise<void> {
    busy = true;
    ready();
    try {
      controller.change({
        comparison: await compared(controller, invalidation, (text) => {
          said.say(text);
        }),
        verdict: "",
      });
      said.say("Both are trained.");
    } catch (error) {
      said.say(`Not compared: ${messageOf(error)}.`);
    }
    busy = false;
    ready();
  }

  function ready(): void {
    setDisabled(button, busy || controller.milestones[1].state !== "done");
  }

  const form = html`<p hidden>Write <code>none</code>, or a convolution as <code>8x3sp2</code>: 8 filters of 3 × 3 with padding, s, and the greatest of each 2 × 2, p2. Several stand with a hyphen between.</p>`;
  const keys = projectControls.map(({ key, label }) => [key, label] as const);
  const root = milestoneFrame(
    controller,
    7,
    html`<div class="project-row">${recordSelect(controller, "changeKey", "Setting that is changed", keys)}${recordField(controller, "changeValue", "Its other value")}${button}</div>`,
    form,
    said,
    found,
    recordSelect(controller, "verdict", "What the figures say", [
      ["", "choose"],
      ["first", "the first is better"],
      ["second", "the second is better"],
      ["can’t tell", "it can’t be told"],
    ]),
  );
  let shown: ProjectComparison | undefined;
  controller.follow(() => {
    ready();
    const { comparison, changeKey } = controller.record;
    form.hidden = changeKey !== "convolutions";
    if (comparison === shown) return;
    shown = comparison;
    found.replaceChildren(...(comparison ? [comparisonTable("milestone", comparison)] : []));
  });
  return root;
}

/** Trains both choices with a few seeds. */
async function compared(
  controller: ProjectController,
  invalidation: Promise<unknown>,
  say: (text: string) => void,
): Promise<ProjectComparison> {
  const { settings, changeKey, changeValue } = controller.record;
  const of = trainingKey(controller.record);
  const one = settingsOf(settings);
  const control = projectControls.find(({ key }) => key === changeKey);
  if (!control) throw new RangeError(`setting must be one of those above: ${changeKey}`);
  const { chosen: other, problem } = withSetting(one, control, typedAs(control, changeValue));
  if (!other) throw new RangeError(problem);
  if (settingInWords(control, one) === settingInWords(control, other)) {
    throw new RangeError(`the other value must differ: ${settingInWords(control, other)}`);
  }
  const seeds = Array.from({ length: leastSeeds }, (_, k) => one.seed + k);
  const lanesOf = (name: string, changes: Partial<Hyperparameters>) =>
    seeds.map((seed) => ({ label: `${name} ${seed}`, changes: { ...changes, seed } }));
  const results = await trainLanes({
    dataset: trainedNow(controller),
    lanes: [...lanesOf("one", {}), ...lanesOf("other", { [control.key]: other[control.key] })],
    shared: one,
    keepWeights: false,
    invalidation,
    progress: (done, all) => say(`${done} of ${all.length} runs are done.`),
  });
  const parts = results.map(({ values }) => values["held-out accuracy"]);
  return {
    of,
    change: `${control.label}: ${settingInWords(control, one)} or ${settingInWords(control, other)}`,
    seeds,
    one: parts.slice(0, seeds.length),
    other: parts.slice(seeds.length),
  };
}

/** "SGD" and "64, 32" as they stand in an address. */
function typedAs(control: Control, text: string): string {
  const tidy = text.trim();
  const options = control.kind === "choice" ? control.options.map(({ name }) => String(name)) : [];
  const named = options.find((name) => nameOf(name).toLowerCase() === tidy.toLowerCase());
  return named ?? tidy.replace(/\s*,\s+|\s*–\s*/g, "-");
}

/** Both choices, seed by seed, and their difference. @param where it stands, for who hears the page */
export function comparisonTable(
  where: string,
  { change, seeds, one, other }: ProjectComparison,
): HTMLElement {
  const { mean, spread, low, high } = seedDifference(one, other);
  const points = (part: number) => (100 * part).toFixed(1).replace("-", "−");
  return html`<div>${table({
    label: `Validation rows right, ${where}`,
    head: ["seed", "the first", "the second", "difference, points"],
    rows: seeds.map((seed, k) => [
      String(seed),
      percent(one[k]),
      percent(other[k]),
      points(other[k] - one[k]),
    ]),
    caption: change,
  })}<p>Mean difference ${points(mean)} points, spread over the seeds ${points(spread)}; 95 % interval ${points(low)} to ${points(high)}.</p></div>`;
}
