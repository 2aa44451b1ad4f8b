import { html } from "htl";
import { numberInWords } from "../../lib/exercises/first-fault.js";
import { sureOfRange } from "../../lib/exercises/prediction.js";
import { readNumbers } from "../../lib/exercises/read-numbers.js";
import { t } from "../words/t.js";
import { type PredictionField, unsure } from "./prediction-field.js";

/** What kind of number is predicted. */
export interface NumberQuestion {
  /** What it is counted in; empty for nothing. */
  readonly unit: string;
  /** Between which it can lie. */
  readonly from: number;
  readonly to: number;
  /** The number that comes, as the page writes it. */
  told(): string;
}

/** A number, and between which it lies with a probability of 0.8. */
export function numberField({ unit, from, to, told }: NumberQuestion): PredictionField {
  const [guess, low, high] = [t("My guess"), t("at least"), t("at most")].map((label) => {
    const input = Object.assign(document.createElement("input"), { type: "text", autocomplete: "off" });
    input.setAttribute("inputmode", "decimal");
    return {
      input,
      field: html`<label class="field"><span class="field-label">${label}</span> ${input}</label>`,
    };
  });
  const withUnit = (number: number) => `${numberInWords(number)}${unit && ` ${unit}`}`;
  const element = html`<div class="predict-number">
    <div class="predict-row">${guess.field}<span>${unit}</span></div>
    <p>${t("I am {n} % sure that it is", { n: 100 * sureOfRange })}</p>
    <div class="predict-row">${low.field}${high.field}<span>${unit}</span></div></div>`;

  /** The number in a field, NaN where it is empty, or what is wrong with it. */
  function numberIn({ value }: HTMLInputElement): number | string {
    if (value.trim() === "") return Number.NaN;
    const read = readNumbers(value, 1, unit === "%" ? 1 : 0.01);
    if ("message" in read) return read.message;
    const [number] = read.rows.flat();
    const isIn = number >= from && number <= to && read.rows.flat().length === 1;
    return isIn
      ? number
      : t("It can only be one number from {from} to {to}.", { from: withUnit(from), to: withUnit(to) });
  }

  return {
    element,
    read() {
      const found = [guess, low, high].map(({ input }) => numberIn(input));
      const fault = found.find((one) => typeof one === "string");
      if (typeof fault === "string") return fault;
      const [said, least, most] = found.map(Number);
      if (Number.isNaN(said)) return t("Write a number first.");
      if (Number.isNaN(least) && Number.isNaN(most)) return { ...unsure, said: String(said) };
      if (!(least <= said && said <= most)) return t("Your guess must lie between the two others.");
      return { said: String(said), sure: sureOfRange, low: least, high: most };
    },
    show(said) {
      const values = [Number(said?.said), said?.low ?? Number.NaN, said?.high ?? Number.NaN];
      for (const [k, { input }] of [guess, low, high].entries()) {
        input.value = Number.isNaN(values[k]) ? "" : numberInWords(values[k]);
      }
    },
    lock(locked) {
      for (const { input } of [guess, low, high]) input.disabled = locked;
    },
    words({ said, low: least, high: most }) {
      const range = Number.isNaN(least)
        ? ""
        : t(", between {least} and {most}", { least: numberInWords(least), most: withUnit(most) });
      return `${withUnit(Number(said))}${range}`;
    },
    compare({ low: least, high: most }) {
      const read = readNumbers(told(), 1, unit === "%" ? 1 : 0.01);
      const [truth] = "rows" in read ? read.rows.flat() : [];
      if (truth === undefined) return undefined;
      const right = truth >= least && truth <= most;
      const range = Number.isNaN(least) ? "" : t(right ? ", within your range" : ", outside your range");
      return { right, came: `${t("it is {what}", { what: told() })}${range}` };
    },
  };
}
