import { html } from "htl";
import type { Keeping } from "../../../components/storage/keeping.js";
import { settingsPanel } from "../../../components/training/settings-panel.js";
import { liveStatus } from "../../../components/ui/status.js";
import { libraryWords } from "../../../components/words/library-words.js";
import { t } from "../../../components/words/t.js";
import { messageOf } from "../../../lib/core/message-of.js";
import type { SweepPoint } from "../../../lib/labs/experiments/sweeps.js";
import { controlOf, controls, type Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { readSettings, writeSettings } from "../../../lib/training/settings.js";
import { parseAxis, suggestedValues, sweepPoints } from "../study/sweep-axis.js";

/** What is to be trained. */
export interface SweepPlan {
  readonly points: readonly SweepPoint[];
  /** Drawings of a class at most; undefined for as many as the rarest class has. */
  readonly perClass: number | undefined;
}

/** A sweep as it is typed: names of hyperparameters, and lists of values. */
export interface TypedSweep {
  readonly first: string;
  readonly firstValues: string;
  /** Empty for a sweep over one. */
  readonly second: string;
  readonly secondValues: string;
  /** Empty for as many as the rarest class has. */
  readonly perClass: string;
  /** The other settings, as they stand in an address. */
  readonly others: string;
}

/** Any hyperparameter over any list, or two at once. `.value` is the plan, undefined while something is wrong with it. */
export interface SweepForm extends HTMLElement {
  value: SweepPlan | undefined;
  /** Takes up another sweep, with all else as usual. */
  take(typed: Partial<TypedSweep>): void;
}

/** What a form begins with, and where what is typed is kept. */
export interface SweepFormOptions {
  readonly base: Hyperparameters;
  /** The sweep where none was kept. */
  readonly first: Partial<TypedSweep>;
  readonly keeping: Keeping;
}

const kept = "sweeps/form";

export function sweepForm({ base, first, keeping }: SweepFormOptions): SweepForm {
  const usual: TypedSweep = {
    first: "learningRate",
    firstValues: suggestedValues(controlOf("learningRate")),
    second: "",
    secondValues: "",
    perClass: "",
    others: "",
  };
  const before = readTyped(keeping.read(kept), { ...usual, ...first });
  const axes = [
    axisFields(t("Change"), t("over the values"), false),
    axisFields(t("and change"), t("over the values"), true),
  ] as const;
  const perClass = Object.assign(document.createElement("input"), {
    type: "text",
    inputMode: "numeric",
    autocomplete: "off",
    placeholder: t("as the rarest"),
  });
  const panel = settingsPanel(base, { first: [], folded: axes[1].row });
  const problem = html`<p class="field-error" role="alert" hidden></p>`;
  const count = liveStatus("sweep-count number");
  const root = html`<div class="sweep-form">${axes[0].row}<label class="field sweep-per-class"><span class="field-label">${t("Drawings of a class, at most")}</span>${perClass}</label>${panel}${problem}${count}</div>`;
  const form: SweepForm = Object.assign(root, {
    value: undefined,
    take(typed: Partial<TypedSweep>) {
      show({ ...usual, ...typed });
      take();
    },
  });

  function show(typed: TypedSweep): void {
    axes[0].show(typed.first, typed.firstValues);
    axes[1].show(typed.second, typed.secondValues);
    perClass.value = typed.perClass;
    panel.show(readSettings(typed.others, base).chosen);
  }

  function typedNow(): TypedSweep {
    return {
      first: axes[0].key.value,
      firstValues: axes[0].values.value,
      second: axes[1].key.value,
      secondValues: axes[1].values.value,
      perClass: perClass.value.trim(),
      others: writeSettings(panel.value, base),
    };
  }

  function take(): void {
    const typed = typedNow();
    keeping.write(kept, JSON.stringify(typed));
    try {
      form.value = planOf(typed, panel.value);
      say(undefined);
    } catch (error) {
      form.value = undefined;
      say(messageOf(error));
    }
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function say(fault: string | undefined): void {
    problem.hidden = fault === undefined;
    problem.textContent = fault ? `${fault}.` : "";
    const points = form.value?.points ?? [];
    const epochs = points.reduce((sum, { hyperparameters }) => sum + hyperparameters.epochs, 0);
    count.say(
      points.length > 0 ? t("{n} trials, {epochs} epochs in all.", { n: points.length, epochs }) : "",
    );
  }

  for (const { row } of axes) row.addEventListener("change", take);
  perClass.addEventListener("change", take);
  panel.addEventListener("input", (event) => {
    event.stopPropagation();
    take();
  });
  root.addEventListener("input", (event) => {
    if (event.target !== root) event.stopPropagation();
  });
  show(before);
  take();
  return form;
}

/**
 * The plan of a sweep as it is typed.
 *
 * @throws RangeError for what is no list of values, no pair of hyperparameters or no number of drawings
 */
export function planOf(typed: TypedSweep, base: Hyperparameters): SweepPlan {
  const axes = [
    [typed.first, typed.firstValues],
    [typed.second, typed.secondValues],
  ]
    .filter(([key]) => key !== "")
    .map(([key, values]) => {
      const control = controls.find((candidate) => candidate.key === key);
      if (!control) throw new RangeError(`hyperparameter is not known: ${key}`);
      return parseAxis(control.key, values, base);
    });
  return { points: sweepPoints(base, axes), perClass: perClassOf(typed.perClass) };
}

function perClassOf(typed: string): number | undefined {
  if (typed === "") return undefined;
  const value = Number(typed);
  if (!(Number.isInteger(value) && value >= 8)) {
    throw new RangeError(`drawings of a class must be a whole number of at least 8: ${typed}`);
  }
  return value;
}

/** A select of hyperparameters and the field of its values. */
function axisFields(name: string, over: string, mayBeNone: boolean) {
  const key = document.createElement("select");
  if (mayBeNone) key.append(new Option(t("nothing else"), ""));
  key.append(...controls.map((control) => new Option(optionText(control), control.key)));
  const values = Object.assign(document.createElement("input"), { type: "text", autocomplete: "off" });
  values.spellcheck = false;
  const list = html`<label class="field"><span class="field-label">${over}</span>${values}</label>`;
  const row = html`<div class="sweep-axis"><label class="field"><span class="field-label">${name}</span>${key}</label>${list}</div>`;
  const showList = () => {
    list.hidden = key.value === "";
  };
  key.addEventListener("change", () => {
    const control = controls.find((candidate) => candidate.key === key.value);
    values.value = control ? suggestedValues(control) : "";
    showList();
  });
  return {
    row,
    key,
    values,
    show(chosen: string, typed: string) {
      key.value = chosen;
      values.value = typed;
      showList();
    },
  };
}

function optionText({ symbol, label }: { symbol: string; label: string }): string {
  const name = libraryWords(label);
  return symbol ? `${name}, ${symbol.replace("_", " ")}` : name;
}

/** What was kept; the usual where nothing was, or nothing that can be read. */
function readTyped(text: string | undefined, usual: TypedSweep): TypedSweep {
  try {
    const found: unknown = JSON.parse(text ?? "{}");
    const fields = Object.entries(typeof found === "object" && found !== null ? found : {});
    const known = fields.filter(([name, value]) => name in usual && typeof value === "string");
    return { ...usual, ...Object.fromEntries(known) };
  } catch {
    return usual;
  }
}
