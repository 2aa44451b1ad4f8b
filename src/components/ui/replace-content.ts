/**
 * Shows other content in a part, as `replaceChildren` does. Where the focus was in what goes, it moves to the same control
 * in what comes, by its name or else by its place, or to what can be used before the part.
 */
export function replaceContent(part: Element, ...content: readonly (Node | string)[]): void {
  const before = controlsIn(part);
  const place = before.findIndex((control) => control === document.activeElement);
  part.replaceChildren(...content);
  if (place < 0 || part.contains(document.activeElement)) return;
  const after = controlsIn(part);
  const name = nameOf(before[place]);
  const sameNamed = before.slice(0, place).filter((control) => nameOf(control) === name).length;
  const next =
    after.filter((control) => nameOf(control) === name)[sameNamed] ??
    after[Math.min(place, after.length - 1)] ??
    lastBefore(part);
  next?.focus({ preventScroll: true });
}

function controlsIn(part: ParentNode): HTMLElement[] {
  return [
    ...part.querySelectorAll<HTMLElement>(
      "button, input, select, textarea, summary, a[href], [tabindex='0']",
    ),
  ];
}

/** What tells a control from its neighbours. */
function nameOf(control: HTMLElement): string {
  return `${control.tagName} ${control.getAttribute("aria-label") ?? control.textContent}`;
}

/** The last control before a part on the page. */
function lastBefore(part: Element): HTMLElement | undefined {
  return controlsIn(document).findLast(
    (control) =>
      !control.closest("[hidden]") &&
      (control.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      !control.contains(part),
  );
}
