import { html } from "htl";
import type { GradientCheck } from "../../lib/core/gradient-check.js";
import { scientific } from "../ui/numbers.js";
import { table } from "../ui/table.js";
import { textButton } from "../ui/text-button.js";
import { t } from "../words/t.js";
import { whyOf } from "../words/why-of.js";

/** Relative errors up to this are those of the finite difference, not of the gradient. */
const tolerance = 1e-5;

/**
 * A button that checks the gradient of every parameter of a network, and says how far formula and difference are apart.
 *
 * @param check some numbers of each parameter, compared; what it throws is said
 */
export function networkCheckView({
  label,
  check,
}: {
  label: string;
  check: () => readonly GradientCheck[] | Promise<readonly GradientCheck[]>;
}): HTMLElement {
  const result = html`<div class="check-result" aria-live="polite"><p class="check-empty">${t("Not checked yet.")}</p></div>`;
  const button = textButton(label, async () => {
    try {
      result.replaceChildren(report(await check()));
    } catch (error) {
      result.replaceChildren(
        html`<p class="check-bad">${t("Not checked: {why}.", { why: whyOf(error) })}</p>`,
      );
    }
  });
  return html`<div class="check">${button}${result}</div>`;
}

function report(checks: readonly GradientCheck[]): HTMLElement {
  const worst = Math.max(...checks.map(({ worst: { error } }) => error));
  const good = worst <= tolerance;
  const each = table({
    label: t("Each parameter"),
    head: [
      t("parameter"),
      t("numbers compared"),
      t("gradient, where they differ most"),
      t("relative error there"),
    ],
    rows: checks.map(({ name, compared, worst: { error, backward } }) => [
      name,
      compared,
      scientific(backward),
      scientific(error),
    ]),
  });
  return html`<div>
    <p class=${good ? "check-good" : "check-bad"}><b>${good ? t("✓ All agree.") : t("✗ Some differ.")}</b> ${t("Largest relative error:")} <span class="number">${scientific(worst)}</span></p>
    ${each}
  </div>`;
}
