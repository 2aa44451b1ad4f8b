import { html } from "htl";
import { reportedFigure } from "../../lib/experiments/reported.js";
import type { Coefficient, LinearFit } from "../../lib/statistics/linear-fit.js";
import { scientific } from "../numbers.js";

/** The coefficients of a fit with their errors, and R², beside what was reported of the fit of accuracy. */
export function fitTable({ coefficients, rSquared }: LinearFit, target: "accuracy" | "loss"): HTMLElement {
  const reported = new Map(
    target === "accuracy"
      ? [
          ["categories", 100 * reportedFigure("4.ols.accuracy.categories").value],
          ["rows", 100 * reportedFigure("4.ols.accuracy.rows").value],
        ]
      : [],
  );
  const rowOf = ({ name, value, standardError, t }: Coefficient) => {
    const told = reported.get(name);
    return html`<tr><th scope="row">${names.get(name) ?? name}</th><td class="number">${signed(value)}</td><td class="number">${threeFigures(standardError)}</td><td class="number">${signed(t)}</td><td class="number">${told === undefined ? "–" : signed(told)}</td></tr>`;
  };
  const told = reportedFigure(`4.ols.${target}.r2`).text;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="The fit of ${target}"><table class="race-table"><thead><tr><th scope="col">${target} changes</th><th scope="col">β</th><th scope="col">standard error</th><th scope="col">t</th><th scope="col">reported β</th></tr></thead><tbody>${coefficients.map(rowOf)}<tr><th scope="row">R²</th><td class="number">${threeFigures(rSquared)}</td><td class="number">–</td><td class="number">–</td><td class="number">${told}</td></tr></tbody></table></div>`;
}

const names = new Map([
  ["categories", "with each category more"],
  ["rows", "with each row more"],
  ["intercept", "from, at 0 of both"],
]);

/** Three figures with a sign. */
export function signed(value: number): string {
  return value < 0 ? `−${threeFigures(-value)}` : `+${threeFigures(value)}`;
}

function threeFigures(value: number): string {
  if (value !== 0 && Math.abs(value) < 0.0001) return scientific(value, 2);
  return String(Number(value.toPrecision(3)));
}
