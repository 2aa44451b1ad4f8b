import { html } from "htl";
import type { Comparison } from "../../lib/core/gradient-check.js";
import type { GradientReport } from "../../lib/core/gradient-report.js";
import { decimal, scientific, subscript, trimmed } from "../ui/numbers.js";
import { table } from "../ui/table.js";
import { textButton } from "../ui/text-button.js";
import { t } from "../words/t.js";

/** Relative errors up to this are those of the finite difference, not of the gradient. */
const tolerance = 1e-6;

/**
 * A button that checks a gradient: the verdict, every number found in two ways, and for the number that is
 * chosen in the table the finite difference step by step.
 *
 * @param options label: of the button; check: runs the check at the present numbers
 */
export function gradientCheckView({
  label,
  check,
}: {
  label: string;
  check: () => GradientReport;
}): HTMLElement {
  const result = html`<div class="check-result" aria-live="polite"><p class="check-empty">${t("Not checked yet.")}</p></div>`;
  const button = textButton(label, () => result.replaceChildren(report(check(), label)));
  return html`<div class="check">${button}${result}</div>`;
}

function report(found: GradientReport, title: string): HTMLElement {
  const { comparisons, worst } = found;
  const good = worst <= tolerance;
  const steps = html`<div class="check-steps number" aria-live="polite"></div>`;
  const choose = (comparison: Comparison, row: HTMLElement) => {
    for (const other of rows) other.classList.toggle("is-picked", other === row);
    steps.replaceChildren(...stepsOf(found, comparison).map((line) => html`<p>${line}</p>`));
  };
  const rows = comparisons.map((comparison) => {
    const row = rowOf(found, comparison);
    row.querySelector("button")?.addEventListener("click", () => choose(comparison, row));
    return row;
  });
  choose(comparisons[0], rows[0]);
  const numbers = table({
    label: t("{title}: each number in two ways", { title }),
    head: [t("number"), t("by the formula"), t("by finite difference"), t("relative error")],
    rows,
    className: "check-table",
    rightAligned: false,
  });
  return html`<div>
    <p class=${good ? "check-good" : "check-bad"}><b>${good ? t("✓ The two agree.") : t("✗ The two differ.")}</b> ${t("Largest relative error:")} <span class="number">${errorText(worst)}</span></p>
    ${numbers}
    ${steps}
  </div>`;
}

function rowOf(found: GradientReport, { row, col, backward, difference, error }: Comparison): HTMLElement {
  const name = nameOf(found, row, col);
  const wrong = error > tolerance;
  return html`<tr class=${wrong ? "is-wrong" : ""}><td><button type="button" class="check-entry" aria-label=${t("Show the steps for {name}, row {row}, column {column}", { name: found.letter, row, column: col })}>${name}</button></td><td>${decimal(backward, 6)}</td><td>${decimal(difference, 6)}</td><td>${errorText(error)}${wrong ? " ✗" : ""}</td></tr>`;
}

/** Its letter with its indices; a bias has only one. */
function nameOf({ letter, values }: GradientReport, row: number, col: number): string {
  return `${letter}${values.length === 1 ? subscript(col) : subscript(row, col)}`;
}

/** A small error as a power of ten, a large one as it is. */
function errorText(error: number): string {
  return error < 0.01 ? scientific(error) : decimal(error, 2);
}

/** The finite difference of one number, a line for each step. */
function stepsOf(
  found: GradientReport,
  { row, col, above, below, difference, backward, error }: Comparison,
): string[] {
  const { values, h } = found;
  const name = nameOf(found, row, col);
  const value = trimmed(values[row][col]);
  return [
    `${name} = ${value}, h = ${scientific(h, 0)}`,
    `L(${name} + h) = ${decimal(above, 8)}`,
    `L(${name} − h) = ${decimal(below, 8)}`,
    `(L(${name} + h) − L(${name} − h)) / 2h = ${decimal(difference, 8)}`,
    `${t("by the formula")} = ${decimal(backward, 8)}`,
    `${t("relative error")} = ${errorText(error)}`,
  ];
}
