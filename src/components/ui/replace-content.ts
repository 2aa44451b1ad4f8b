/**
 * Shows other content in a part, as `replaceChildren` does. Where the focus was in what goes, it moves to the same control
 * in what comes, by its name or else by its place, or to what can be used before the part.
 */
export function replaceContent(part: Element, ...content: readonly (Node | string)[]): void {
  const before = controlsIn(part);
  const place = before.findIndex((control) => control.matches(":focus"));
  part.replaceChildren(...content);
  if (place < 0 || part.contains(document.activeElement)) return;
  const after = controlsIn(part);
  const name = nameOf(before[place]);
  const sameNamed = before.slice(0, place).filter((control) => nameOf(control) === name).length;
  const next =
    after.filter((control) => nameOf(control) === name)[sameNamed] ??
    after[Math.min(place, after.length - 1)];
  if (next) next.focus({ preventScroll: true });
  else focusBefore(part);
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

/** Focuses the last control before a part that can be: others are hidden. */
function focusBefore(part: Element): void {
  const before = controlsIn(document).filter(
    (control) => (part.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  );
  while (document.activeElement === document.body && before.length > 0)
    before.pop()?.focus({ preventScroll: true });
}
