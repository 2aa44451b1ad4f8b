import { html } from "htl";
import { percent } from "../../../components/ui/numbers.js";
import type { ModelCard } from "../../../lib/training/weights/card.js";

/** A card with the name that the page gives its network. */
export interface NamedCard {
  readonly name: string;
  readonly card: ModelCard;
}

const notMeasured = "not measured";

/**
 * Accuracy of networks on test pictures as they are, and on those that were disturbed. Where a card tells what other seeds got,
 * there is a column for that.
 */
export function accuracyTable(cards: readonly NamedCard[]): HTMLElement {
  const hasSpread = cards.some(({ card }) => card.spread);
  const rows = cards.map(({ name, card: { accuracy, spread, disturbed } }) => {
    const parts = [disturbed?.shifted, disturbed?.turned, disturbed?.thickened].map((part) =>
      part === undefined ? notMeasured : percent(part),
    );
    const cells = [percent(accuracy.test), ...(hasSpread ? [spreadText(spread)] : []), ...parts];
    return html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td class="number">${cell}</td>`)}</tr>`;
  });
  const spreadHead = hasSpread ? html`<th scope="col">from other seeds</th>` : "";
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Accuracy of each network"><table class="card-table"><thead><tr><th scope="col">network</th><th scope="col">as they are</th>${spreadHead}<th scope="col">moved by up to 3 pixels</th><th scope="col">turned by up to 15°</th><th scope="col">line bolder by a pixel on each side</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** "88.9 % to 89.3 %, 5 seeds": the least and the greatest of networks that were trained alike. */
function spreadText(spread: ModelCard["spread"]): string {
  if (!spread || spread.test.length === 0) return notMeasured;
  const [least, most] = [Math.min(...spread.test), Math.max(...spread.test)];
  return `${percent(least)} to ${percent(most)}, ${spread.seeds.length} seeds`;
}

/** The classes that a network takes for another most often. */
export function confusionsTable({ confusions = [] }: ModelCard, count: number): HTMLElement {
  const rows = confusions
    .slice(0, count)
    .map(
      ({ label, as, part }) =>
        html`<tr><th scope="row">${label}</th><td>${as}</td><td class="number">${percent(part)}</td></tr>`,
    );
  return html`<table class="card-table"><thead><tr><th scope="col">drawn</th><th scope="col">read as</th><th scope="col">part of that class</th></tr></thead><tbody>${rows}</tbody></table>`;
}
