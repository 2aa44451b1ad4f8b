import { html } from "htl";
import type {
  ChoiceControl,
  Control,
  Hyperparameters,
  NumberControl,
  StagesControl,
  SwitchControl,
  WidthsControl,
} from "../../lib/training/hyperparameters.js";
import { typedValue } from "../../lib/training/settings.js";
import { positionOf, valueAt } from "../../lib/training/sliders.js";
import { symbol } from "../math/symbol.js";
import { setDisabled } from "../ui/disable.js";
import { libraryWords } from "../words/library-words.js";
import { t } from "../words/t.js";
import { stagesControl } from "./stages-control.js";

/** One hyperparameter as it is changed: `.value` is what was typed or chosen, sent on with `input`. */
export interface Setting extends HTMLElement {
  value: string;
  readonly control: Control;
  /** Shows the value that is in force. */
  show(chosen: Hyperparameters): void;
  /** Says what was wrong with what was typed, or takes that back. */
  complain(problem: string | undefined): void;
}

/** The parts that a kind of control brings along. */
interface Parts {
  readonly inputs: readonly HTMLElement[];
  show(chosen: Hyperparameters): void;
}

let settings = 0;

/** A row of the panel: symbol, name, and what the kind of control needs. */
export function setting(control: Control): Setting {
  const id = `setting-${++settings}`;
  const send = (typed: string) => {
    row.value = typed;
    row.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const { inputs, show } = partsOf(control, id, send);
  const problem = html`<p class="field-error setting-problem" id=${`${id}-problem`} role="alert" hidden></p>`;
  const help = html`<span class="visually-hidden" id=${`${id}-help`}>${libraryWords(control.explanation)}${control.restarts ? ` ${t("Takes effect when the run starts over.")}` : ""}</span>`;
  for (const input of inputs) input.setAttribute("aria-describedby", `${id}-help ${id}-problem`);
  const mark = control.restarts ? html`<span class="setting-restarts" aria-hidden="true">↺</span>` : "";
  const words = [symbol(control.symbol), html`<span>${libraryWords(control.label)} ${mark}</span>`];
  // A group of fields has no single one that a label could be of.
  const name = inputs.some((input) => input.id === id || input.querySelector(`#${id}`))
    ? html`<label for=${id} id=${`${id}-label`}>${words}</label>`
    : html`<span class="setting-name" id=${`${id}-label`}>${words}</span>`;
  const root = html`<div class=${`setting setting--${control.kind}`} data-key=${control.key}>${name}${inputs}${help}${problem}</div>`;
  // Inputs of their own send what they hold; the row sends what it means.
  root.addEventListener("input", (event) => {
    if (event.target !== root) event.stopImmediatePropagation();
  });
  const row: Setting = Object.assign(root, {
    value: "",
    control,
    show,
    complain(text: string | undefined) {
      problem.hidden = text === undefined;
      problem.textContent = text ?? "";
    },
  });
  return row;
}

function partsOf(control: Control, id: string, send: (typed: string) => void): Parts {
  switch (control.kind) {
    case "number":
      return numberParts(control, id, send);
    case "choice":
      return choiceParts(control, id, send);
    case "switch":
      return switchParts(control, id, send);
    case "stages":
      return stagesParts(control, id, send);
    case "widths":
      return widthsParts(control, id, send);
  }
}

function numberParts(control: NumberControl, id: string, send: (typed: string) => void): Parts {
  const field = textField(id, () => send(field.value));
  const unit = control.unit ? `, ${libraryWords(control.unit)}` : "";
  if (control.key === "seed") {
    const another = html`<button type="button" class="setting-more" aria-label=${t("next seed")}>${t("next")}</button>`;
    another.addEventListener("click", () => send(String(Number(field.value) + 1)));
    return { inputs: [another, field], show: (chosen) => setText(field, typedValue(control, chosen)) };
  }
  const step = control.scale === "linear" && control.step ? control.step / (control.max - control.min) : 0.01;
  const slider = Object.assign(document.createElement("input"), {
    type: "range",
    min: "0",
    max: "1",
    step: String(step),
  });
  slider.setAttribute("aria-label", `${libraryWords(control.label)}${unit}`);
  slider.addEventListener("input", () => send(String(valueAt(control, Number(slider.value)))));
  return {
    inputs: [slider, field],
    show(chosen) {
      const typed = typedValue(control, chosen);
      setText(field, typed);
      slider.value = String(positionOf(control, chosen[control.key]));
      slider.setAttribute("aria-valuetext", `${typed}${unit}`);
    },
  };
}

function choiceParts(control: ChoiceControl, id: string, send: (typed: string) => void): Parts {
  const select = Object.assign(document.createElement("select"), { id });
  select.append(...control.options.map(({ name, label }) => new Option(libraryWords(label), name)));
  select.addEventListener("change", () => send(select.value));
  return {
    inputs: [select],
    show(chosen) {
      select.value = chosen[control.key];
    },
  };
}

function switchParts(control: SwitchControl, id: string, send: (typed: string) => void): Parts {
  const box = Object.assign(document.createElement("input"), { id, type: "checkbox" });
  box.addEventListener("change", () => send(String(box.checked)));
  return {
    inputs: [box],
    show(chosen) {
      box.checked = chosen[control.key];
    },
  };
}

function stagesParts(control: StagesControl, id: string, send: (typed: string) => void): Parts {
  const { element, show } = stagesControl(id, send);
  return { inputs: [element], show: (chosen) => show(chosen[control.key]) };
}

/** A field for each layer, a button that adds one like the last, a button that takes the last away. */
function widthsParts(control: WidthsControl, id: string, send: (typed: string) => void): Parts {
  const fields = html`<span class="setting-widths" role="group" aria-labelledby=${`${id}-label`}></span>`;
  const more = html`<button type="button" class="setting-more" aria-label=${t("add a layer")}>+</button>`;
  const fewer = html`<button type="button" class="setting-more" aria-label=${t("remove the last layer")}>−</button>`;
  let widths: readonly number[] = [];
  const sendWidths = (list: readonly (number | string)[]) => send(list.length > 0 ? list.join("-") : "none");
  more.addEventListener("click", () => sendWidths([...widths, widths.at(-1) ?? 32]));
  fewer.addEventListener("click", () => sendWidths(widths.slice(0, -1)));

  function fieldFor(place: number): HTMLInputElement {
    const field = textField(place === 0 ? id : `${id}-${place}`, () => {
      sendWidths(widths.map((width, k) => (k === place ? field.value.trim() || "nothing" : width)));
    });
    field.setAttribute("aria-label", t("neurons in hidden layer {n}", { n: place + 1 }));
    return field;
  }

  return {
    inputs: [html`<span class="setting-layers">${fields}${fewer}${more}</span>`],
    show(chosen) {
      widths = chosen[control.key];
      while (fields.children.length > widths.length) fields.lastChild?.remove();
      while (fields.children.length < widths.length) fields.append(fieldFor(fields.children.length));
      for (const [k, field] of [...fields.children].entries()) {
        if (field instanceof HTMLInputElement) setText(field, String(widths[k]));
      }
      setDisabled(more, widths.length >= control.most);
      setDisabled(fewer, widths.length === 0);
    },
  };
}

function textField(id: string, commit: () => void): HTMLInputElement {
  const field = Object.assign(document.createElement("input"), {
    id,
    type: "text",
    inputMode: "decimal",
    autocomplete: "off",
  });
  field.addEventListener("change", commit);
  return field;
}

/** Leaves alone what is being typed. */
function setText(field: HTMLInputElement, text: string): void {
  if (field.value !== text) field.value = text;
}
