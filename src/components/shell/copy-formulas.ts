/** A formula of the page. */
const formula = ".katex[data-tex]";
/** What of a formula was set apart from its beginning, to stay with the comma behind it. */
const rest = ".katex-rest";

/**
 * What is copied has each formula once, as its TeX: `$…$` in a line, `$$…$$` on lines of its own. Of a formula that is selected in
 * part, all of it is copied.
 */
document.addEventListener("copy", (event) => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || event.defaultPrevented || !event.clipboardData) return;
  // What is selected in a field is no part of the page's selection.
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
  const copied = document.createElement("div");
  for (let k = 0; k < selection.rangeCount; k++) copied.append(contentsOf(selection.getRangeAt(k)));
  const formulas = copied.querySelectorAll<HTMLElement>(formula);
  if (formulas.length === 0) return;
  for (const part of copied.querySelectorAll(rest)) part.remove();
  for (const one of formulas) {
    const { tex = "" } = one.dataset;
    const displayed = one.closest(".katex-display");
    if (displayed) displayed.replaceWith(paragraphOf(`$$${tex}$$`));
    else one.replaceWith(`$${tex}$`);
  }
  event.clipboardData.setData("text/html", copied.innerHTML);
  event.clipboardData.setData("text/plain", textOf(copied, selection));
  event.preventDefault();
});

function contentsOf(range: Range): DocumentFragment {
  const whole = range.cloneRange();
  const [first, last] = [whole.startContainer, whole.endContainer].map(formulaOf);
  if (first) whole.setStartBefore(first);
  if (last) whole.setEndAfter(last);
  return whole.cloneContents();
}

function formulaOf(node: Node): Element | null | undefined {
  const inside = (node instanceof Element ? node : node.parentElement)?.closest(formula);
  return inside?.closest(".katex-display") ?? inside;
}

function paragraphOf(text: string): HTMLElement {
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  return paragraph;
}

/** The text with its lines, as the browser copies it: what is laid out and selected. The reader's selection stays. */
function textOf(copied: HTMLElement, selection: Selection): string {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  copied.style.cssText = "position: fixed; left: -100vw";
  document.body.append(copied);
  selection.selectAllChildren(copied);
  const text = selection.toString();
  copied.remove();
  if (anchorNode && focusNode) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  return text;
}
