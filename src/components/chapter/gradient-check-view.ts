import { html } from "htl";
import type { LinearCheck } from "../../lib/linear/check-linear.js";
import { decimal, scientific } from "../numbers.js";

/** Relative errors up to this are those of the finite difference, not of the gradient. */
const tolerance = 1e-6;

/**
 * A button that checks a gradient, and the numbers it compared.
 *
 * @param options label: of the button; check: runs the check at the present numbers
 */
export function gradientCheckView({
  label,
  check,
}: {
  label: string;
  check: () => LinearCheck;
}): HTMLElement {
  const result = html`<div class="check-result" aria-live="polite"><p class="check-empty">Not checked yet.</p></div>`;
  const button = html`<button type="button" class="button">${label}</button>`;
  button.addEventListener("click", () => result.replaceChildren(report(check())));
  return html`<div class="check">${button}${result}</div>`;
}

function report({ of, comparisons, worst }: LinearCheck): HTMLElement {
  const good = worst <= tolerance;
  const rows = comparisons.map(
    ({ row, col, backward, difference, error }) =>
      html`<tr class=${error <= tolerance ? "" : "is-wrong"}><td>${of}, row ${row + 1}, column ${col + 1}</td><td>${decimal(backward, 4)}</td><td>${decimal(difference, 4)}</td><td>${scientific(error)}${error <= tolerance ? "" : " ✗"}</td></tr>`,
  );
  return html`<div>
    <p class=${good ? "check-good" : "check-bad"}><b>${good ? "✓ The two agree." : "✗ The two differ."}</b> Largest relative error: <span class="number">${scientific(worst)}</span></p>
    <div class="scroll" tabindex="0" role="group" aria-label="Each number of the gradient in two ways"><table class="number">
      <thead><tr><th>entry</th><th>by the formula</th><th>by finite difference</th><th>relative error</th></tr></thead><tbody>${rows}</tbody>
    </table></div>
  </div>`;
}
