import { Inspector } from "observablehq:runtime";
import { html } from "htl";
import { t } from "../words/t.js";

/** Things and characters that one run of a cell may show. */
const mostShown = 200;
const mostText = 20_000;

/** Where the output of a cell stands: before a comment that Framework put there. */
export interface CellOutput {
  clear(): void;
  /** Shows a value and returns it, as Framework's display does. */
  show<Value>(value: Value): Value;
}

/** Takes over the output of a cell of the page. */
export function cellOutput(root: Comment & { _nodes?: ChildNode[] }): CellOutput {
  let shown = 0;

  function add(node: ChildNode): void {
    root.parentNode?.insertBefore(node, root);
    // Framework removes these when it runs the author's cell again.
    root._nodes ??= [];
    root._nodes.push(node);
  }

  return {
    clear() {
      for (const node of root._nodes ?? []) node.remove();
      root._nodes = [];
      shown = 0;
    },
    show(value) {
      shown++;
      if (shown <= mostShown) for (const node of nodesOf(value)) add(node);
      else if (shown === mostShown + 1) {
        add(
          html`<p class="cell-note">${t("More than {n} things: the rest is not shown.", { n: mostShown })}</p>`,
        );
      }
      return value;
    },
  };
}

function nodesOf(value: unknown): ChildNode[] {
  if (value instanceof DocumentFragment) return [...value.childNodes];
  if (value instanceof Element || value instanceof Text) return [value];
  const place = html`<div class="observablehq"></div>`;
  const long = typeof value === "string" && value.length > mostText;
  new Inspector(place).fulfilled(long ? `${value.slice(0, mostText)} …` : value);
  return [place];
}
