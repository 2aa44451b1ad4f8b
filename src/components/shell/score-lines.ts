import { liveStatus } from "../ui/status.js";

/**
 * Reads out the line with which a cell sums up what it shows, whenever the cell runs again. Such a run puts a new line in the place
 * of the old one, and a live region that comes with its text is read by hardly any screen reader: so one line of the page, which
 * stays, says it.
 *
 * @param page whose cells are followed
 */
export function announceScoreLines(page: Element): void {
  const status = liveStatus();
  const last = new WeakMap<Element, string>();
  page.append(status);
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      for (const node of addedNodes) {
        const text = scoreLineOf(node)?.textContent?.trim();
        if (text === undefined || !(target instanceof Element)) continue;
        const before = last.get(target);
        last.set(target, text);
        if (before !== undefined && before !== text) status.say(text);
      }
    }
  }).observe(page, { childList: true, subtree: true });
}

/** The line of what a cell shows; one that is a live region reads itself out. */
function scoreLineOf(node: Node): Element | null {
  if (!(node instanceof Element)) return null;
  const line = node.matches(".score-line") ? node : node.querySelector(":scope > .score-line");
  return line?.matches("[role=status]") ? null : line;
}
