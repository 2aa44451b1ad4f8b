import { percent } from "../../../components/ui/numbers.js";
import { t } from "../../../components/words/t.js";
import type { LookAlikes } from "../../../lib/labs/reading/look-alikes.js";

/** A cell of a confusion matrix: a true class and a predicted one. */
export type Cell = readonly [row: number, column: number];

/** How often each class was taken for each, and which look alike. */
export class ConfusionCells {
  readonly #classes: readonly string[];
  readonly #groups: readonly LookAlikes[];
  #counts: ArrayLike<number>;

  constructor(classes: readonly string[], groups: readonly LookAlikes[]) {
    [this.#classes, this.#groups] = [classes, groups];
    this.#counts = new Uint32Array(classes.length ** 2);
  }

  /** Takes other counts: [classes × classes], a row for each true class. */
  update(counts: ArrayLike<number>): void {
    this.#counts = counts;
  }

  /** The cells that are not empty, and what part of their row each is. */
  filled(): { readonly cell: Cell; readonly part: number }[] {
    return this.#classes.flatMap((_, row) => {
      const total = this.#totalOf(row);
      return this.#classes.flatMap((_, column) => {
        const count = this.#countOf([row, column]);
        const cell: Cell = [row, column];
        return count === 0 ? [] : [{ cell, part: count / total }];
      });
    });
  }

  /** The cells of classes that look alike, both ways. */
  alike(): Cell[] {
    return this.#groups.flatMap(({ classes }) => {
      const places = classes.map((name) => this.#classes.indexOf(name));
      return places.flatMap((row) =>
        places.filter((column) => column !== row).map((column): Cell => [row, column]),
      );
    });
  }

  /** What a cell counts, and why its classes are taken for each other. */
  words(cell: Cell): string {
    const [row, column] = cell;
    const [name, said] = [this.#classes[row], this.#classes[column]];
    const [count, total] = [this.#countOf(cell), this.#totalOf(row)];
    const part = total > 0 ? ` (${percent(count / total)})` : "";
    const is = row === column ? t("found") : t("taken for {name}", { name: said });
    const why = this.#groups
      .filter(({ classes }) => classes.includes(name) && classes.includes(said))
      .map((group) => group.why);
    const alike =
      row === column || why.length === 0 ? "" : ` ${t("Look-alikes: {why}.", { why: why.join("; ") })}`;
    return `${name} ${is}: ${t("{n} of {all}", { n: count, all: total })}${part}.${alike}`;
  }

  #countOf([row, column]: Cell): number {
    return this.#counts[row * this.#classes.length + column];
  }

  #totalOf(row: number): number {
    let total = 0;
    for (let column = 0; column < this.#classes.length; column++) total += this.#countOf([row, column]);
    return total;
  }
}
