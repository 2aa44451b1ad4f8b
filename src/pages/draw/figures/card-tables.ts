import { html } from "htl";
import { decimal, percent } from "../../../components/ui/numbers.js";
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
      ...(hasSpread ? ["across seeds"] : []),
      "moved up to 3 pixels",
      "turned up to 15°",
      "bolder by 1 pixel",
    ],
    rows,
    className: "card-table card-table--wide",
    numbers: false,
    rightAligned: false,
  });
}

/** "88.9 to 89.3 %, 5 seeds": the least and the greatest of networks that were trained alike. */
function spreadText(spread: ModelCard["spread"]): string {
  if (!spread || spread.test.length === 0) return notMeasured;
  const [least, most] = [Math.min(...spread.test), Math.max(...spread.test)];
  return `${decimal(100 * least, 1)} to ${percent(most)}, ${spread.seeds.length} seeds`;
}

/** The classes that a network takes for another most often. */
export function confusionsTable({ confusions = [] }: ModelCard, count: number): HTMLElement {
  return table({
    label: "What is most often taken for what",
    head: ["drawn", "read as", html`<th scope="col" class="number">share of that class</th>`],
    rows: confusions.slice(0, count).map(({ label, as, part }) => [label, as, numberCell(percent(part))]),
    className: "card-table",
    numbers: false,
    rightAligned: false,
  });
}
