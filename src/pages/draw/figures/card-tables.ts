import { html } from "htl";
import { percent } from "../../../components/ui/numbers.js";
import { numberCell, table } from "../../../components/ui/table.js";
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
    return [name, ...cells.map(numberCell)];
  });
  return table({
    label: "Accuracy of each network",
    head: [
      "network",
      "as they are",
      ...(hasSpread ? ["over several seeds"] : []),
      "moved by up to 3 pixels",
      "turned by up to 15°",
      "line bolder by a pixel on each side",
    ],
    rows,
    className: "card-table",
    numbers: false,
    rightAligned: false,
  });
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
  return html`<table class="card-table"><thead><tr><th scope="col">drawn</th><th scope="col">read as</th><th scope="col">share of that class</th></tr></thead><tbody>${rows}</tbody></table>`;
}
