import { t } from "../words/t.js";
/** A control of a figure as an address names it: a slider, a field for a number, a switch, a choice. */
export interface PageControl {
  /** Its figure, or the heading it stands under, and what it is called: "fig-hinges.units-in-the-hidden-layer". */
  readonly name: string;
  /** Field and label together. */
  readonly root: HTMLElement;
  readonly inputs: readonly Field[];
  readonly value: string;
  /** Whether it is as the page has made it. */
  readonly isUsual: boolean;
  /** Sets it as a reader would. @returns why not, or undefined where it was taken */
  set(value: string): string | undefined;
}

type Field = HTMLInputElement | HTMLSelectElement;

/** What belongs to the reader’s answers and files, or has an address of its own. */
const others = "[data-exercise], .prediction, .climb, .setting, .work-panel, .part-test, [contenteditable]";
const kinds =
  'input:is([type="range"], [type="number"], [type="checkbox"], [type="radio"], [type="text"], :not([type])), select';

/** The controls of the page’s figures and labs that are there at present. */
export function controlsOfPage(main: ParentNode): PageControl[] {
  const seen = new Map<string, Field[]>();
  for (const field of main.querySelectorAll<Field>(kinds)) {
    if (field.closest(others)) continue;
    const called = slug(nameOf(field));
    const scope = scopeOf(field);
    if (called === "" || scope === undefined) continue;
    const name = `${scope}.${called}`;
    seen.set(name, [...(seen.get(name) ?? []), field]);
  }
  return [...seen].map(([name, fields]) => controlFrom(name, fields));
}

function controlFrom(name: string, fields: readonly Field[]): PageControl {
  const [first] = fields;
  const isRadio = first.type === "radio";
  // Two fields of one name that are no choice: the first is meant.
  const inputs = isRadio ? fields : [first];
  return {
    name,
    root: first.closest<HTMLElement>(isRadio ? "fieldset, [role=radiogroup]" : "label, .field") ?? first,
    inputs,
    get value() {
      if (isRadio)
        return inputs.find((input) => input instanceof HTMLInputElement && input.checked)?.value ?? "";
      return first.type === "checkbox" ? onOrOff(first) : first.value;
    },
    get isUsual() {
      return inputs.every(isUsual);
    },
    set: (value) => (isRadio ? choose(inputs, value) : setField(first, value)),
  };
}

function isUsual(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    const usual = Array.from(field.options).findIndex(({ defaultSelected }) => defaultSelected);
    return field.selectedIndex === Math.max(0, usual);
  }
  const isChecked = field.type === "radio" || field.type === "checkbox";
  return isChecked ? field.checked === field.defaultChecked : field.value === field.defaultValue;
}

function onOrOff(field: Field): string {
  return field instanceof HTMLInputElement && field.checked ? "on" : "off";
}

function choose(inputs: readonly Field[], value: string): string | undefined {
  const wanted = inputs.find((input) => input.value === value);
  if (!(wanted instanceof HTMLInputElement)) return notOneOf(inputs.map((input) => input.value));
  wanted.checked = true;
  tell(wanted);
  return undefined;
}

function setField(field: Field, value: string): string | undefined {
  if (field instanceof HTMLSelectElement) {
    const options = Array.from(field.options, (option) => option.value);
    if (!options.includes(value)) return notOneOf(options);
    field.value = value;
  } else if (field.type === "checkbox") {
    if (value !== "on" && value !== "off") return notOneOf(["on", "off"]);
    field.checked = value === "on";
  } else {
    const number = Number(value);
    const [least, most] = [field.min, field.max].map((limit) => (limit === "" ? undefined : Number(limit)));
    // Numbers alone: no text from an address gets into a page.
    if (value.trim() === "" || !Number.isFinite(number)) return t("no number");
    if (number < (least ?? -Infinity) || number > (most ?? Infinity))
      return t("not in {from} to {to}", { from: least ?? "−∞", to: most ?? "∞" });
    field.value = String(number);
  }
  tell(field);
  return undefined;
}

function notOneOf(values: readonly string[]): string {
  return t("not one of {list}", { list: values.join(", ") });
}

function tell(field: Field): void {
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** What a field is called: a choice by its legend, others by their label less the value that it shows. */
function nameOf(field: Field): string {
  if (field.type === "radio") {
    const group = field.closest("fieldset, [role=radiogroup]");
    return group?.querySelector("legend")?.textContent ?? group?.getAttribute("aria-label") ?? "";
  }
  const label = field.getAttribute("aria-label");
  if (label !== null) return label;
  const words = field.labels?.[0]?.cloneNode(true);
  if (!(words instanceof HTMLElement)) return "";
  for (const shown of words.querySelectorAll("output, input, select")) shown.remove();
  return words.textContent ?? "";
}

/** The figure that a part of the page belongs to, or else the heading that it stands under. */
function scopeOf(element: Element): string | undefined {
  const holder = element.closest<HTMLElement>('[data-scope], figure[id^="fig-"]');
  if (holder) return holder.dataset.scope ?? holder.id;
  let heading: Element | undefined;
  for (const one of document.querySelectorAll("#observablehq-main :is(h1, h2, h3)[id]")) {
    if (one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) heading = one;
  }
  return heading?.id;
}

/** "Units in the hidden layer" → "units-in-the-hidden-layer". */
function slug(words: string): string {
  return words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
