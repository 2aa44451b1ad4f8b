import { html } from "htl";
import { trainLanes } from "../../../components/training/train-lanes.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { percent } from "../../../components/ui/numbers.js";
import { liveStatus } from "../../../components/ui/status.js";
import { table } from "../../../components/ui/table.js";
import { textButton } from "../../../components/ui/text-button.js";
import { libraryWords } from "../../../components/words/library-words.js";
import { t } from "../../../components/words/t.js";
import { whyOf } from "../../../components/words/why-of.js";
import { withCode } from "../../../components/words/with-code.js";
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
  const button = textButton(t("Train both"), () => compare());

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
      said.say(t("Both are trained."));
    } catch (error) {
      said.say(t("Not compared: {why}.", { why: whyOf(error) }));
    }
    busy = false;
    ready();
  }

  function ready(): void {
    setDisabled(button, busy || controller.milestones[1].state !== "done");
  }

  const form = html`<p hidden>${withCode(t("Write `none`, or a convolution as `8x3sp2`: 8 filters of 3 × 3 with padding, s, and the greatest of each 2 × 2, p2. Several stand with a hyphen between."))}</p>`;
  const keys = projectControls.map(({ key, label }) => [key, libraryWords(label)] as const);
  const root = milestoneFrame(
    controller,
    7,
    html`<div class="project-row">${recordSelect(controller, "changeKey", t("Setting that is changed"), keys)}${recordField(controller, "changeValue", t("Its other value"))}${button}</div>`,
    form,
    said,
    found,
    recordSelect(controller, "verdict", t("What the figures say"), [
      ["", t("choose")],
      ["first", t("the first is better")],
      ["second", t("the second is better")],
      ["can’t tell", t("it can’t be told")],
    ]),
  );
  let shown: ProjectComparison | undefined;
  controller.follow(() => {
    ready();
    const { comparison, changeKey } = controller.record;
    form.hidden = changeKey !== "convolutions";
    if (comparison === shown) return;
    shown = comparison;
    found.replaceChildren(
      ...(comparison ? [comparisonTable(t("Validation rows right, milestone"), comparison)] : []),
    );
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
  if (!control) throw new RangeError(t("setting must be one of those above: {name}", { name: changeKey }));
  const { chosen: other, problem } = withSetting(one, control, typedAs(control, changeValue));
  if (!other) throw new RangeError(problem);
  if (settingInWords(control, one) === settingInWords(control, other)) {
    throw new RangeError(
      t("the other value must differ: {value}", { value: settingInWords(control, other) }),
    );
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
    progress: (done, all) => say(t("{n} of {all} runs are done.", { n: done, all: all.length })),
  });
  const parts = results.map(({ values }) => values["held-out accuracy"]);
  return {
    of,
    change: t("{name}: {one} or {other}", {
      name: libraryWords(control.label),
      one: settingInWords(control, one),
      other: settingInWords(control, other),
    }),
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

/** Both choices, seed by seed, and their difference. @param label for who hears the page */
export function comparisonTable(
  label: string,
  { change, seeds, one, other }: ProjectComparison,
): HTMLElement {
  const { mean, spread, low, high } = seedDifference(one, other);
  const points = (part: number) => (100 * part).toFixed(1).replace("-", "−");
  return html`<div>${table({
    label,
    head: [t("seed"), t("the first"), t("the second"), t("difference, points")],
    rows: seeds.map((seed, k) => [
      String(seed),
      percent(one[k]),
      percent(other[k]),
      points(other[k] - one[k]),
    ]),
    caption: change,
  })}<p>${t("Mean difference {mean} points, spread over the seeds {spread}; 95 % interval {low} to {high}.", {
    mean: points(mean),
    spread: points(spread),
    low: points(low),
    high: points(high),
  })}</p></div>`;
}
