import { percent } from "../../../components/ui/numbers.js";
import { numberCell, table } from "../../../components/ui/table.js";
import { type Mistake, mistakes } from "../study/mistakes.js";

const names: Readonly<Record<Mistake, string>> = {
  none: "as they should be",
  transposed: "on their side, as in the file",
  inverted: "light and dark exchanged",
  unscaled: "numbers from 0 to 255, not to 1",
  "off-centre": "6 pixels out of place",
  flat: "contrast not stretched: ink is 80 of 255",
};

/** Accuracy of networks with each mistake, in the order of `mistakes`. */
export function mistakesTable(
  networks: readonly { readonly name: string; readonly accuracies: readonly number[] }[],
): HTMLElement {
  return table({
    label: "Accuracy with each mistake",
    head: ["the pictures are", ...networks.map(({ name }) => name)],
    rows: mistakes.map((mistake, k) => [
      names[mistake],
      ...networks.map(({ accuracies }) => numberCell(percent(accuracies[k]))),
    ]),
    className: "card-table",
    numbers: false,
    rightAligned: false,
  });
}
