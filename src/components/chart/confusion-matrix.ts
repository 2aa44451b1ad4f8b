import { html } from "htl";
import { percent } from "../ui/numbers.js";
import { t } from "../words/t.js";

/** A cell of the matrix: drawings of one class, as what they were predicted. */
export interface ConfusionCell {
  readonly label: number;
  readonly predicted: number;
}

/** A table of counts whose cells can be opened: `.value` is the cell opened last. */
export interface ConfusionTable extends HTMLElement {
  value: ConfusionCell | undefined;
  /** Shows other counts: [classes × classes], a row for each true class. */
  update(counts: ArrayLike<number>): void;
}

/** Rows are true classes, columns predicted ones. A cell is a button; pressing it sends `input`. */
export function confusionTable(classes: readonly string[]): ConfusionTable {
  const cells: HTMLButtonElement[] = [];
  const heads = classes.map((name) => html`<th scope="col"><span>${name}</span></th>`);
  const recalls = classes.map(() => html`<td class="confusion-recall"></td>`);
  const rows = classes.map(
    (name, label) =>
      html`<tr><th scope="row">${name}</th>${classes.map((_, predicted) => html`<td>${cellButton(label, predicted)}</td>`)}${recalls[label]}</tr>`,
  );
  const table = html`<table class="confusion"><caption>${t("Held-out drawings: rows are what was drawn, columns what was predicted. Press a cell to see its drawings.")}</caption><thead><tr><td></td>${heads}<th scope="col"><span>${t("found")}</span></th></tr></thead><tbody>${rows}</tbody></table>`;
  const root: ConfusionTable = Object.assign(html`<div class="confusion-frame">${table}</div>`, {
    value: undefined,
    update,
  });

  function cellButton(label: number, predicted: number): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = label === predicted ? "confusion-cell is-right" : "confusion-cell is-wrong";
    button.disabled = true;
    button.textContent = "·";
    button.addEventListener("click", () => {
      root.value = { label, predicted };
      root.dispatchEvent(new Event("input", { bubbles: true }));
    });
    cells.push(button);
    return button;
  }

  function update(counts: ArrayLike<number>): void {
    for (const [label, name] of classes.entries()) {
      const row = classes.map((_, predicted) => counts[label * classes.length + predicted]);
      const total = row.reduce((sum, count) => sum + count, 0);
      for (const [predicted, count] of row.entries()) {
        const cell = cells[label * classes.length + predicted];
        cell.disabled = count === 0;
        cell.textContent = String(count);
        cell.style.setProperty("--share", String(Math.round(100 * Math.sqrt(count / Math.max(total, 1)))));
        cell.setAttribute(
          "aria-label",
          label === predicted
            ? t("{count} of {total} drawings of {name} found", { count, total, name })
            : t("{count} of {total} drawings of {name} taken for {other}", {
                count,
                total,
                name,
                other: classes[predicted],
              }),
        );
      }
      recalls[label].textContent = total === 0 ? "–" : percent(row[label] / total, 0);
    }
  }

  return root;
}
