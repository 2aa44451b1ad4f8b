/**
 * Says of a button whether it can be pressed. One that can't stays reachable and ignores its presses: with the attribute
 * `disabled` it would lose the focus to the page's start whenever a press disables the very button that was pressed.
 *
 * @param button a `button`; one with `disabled` would ignore presses by itself
 */
export function setDisabled(button: HTMLElement, disabled: boolean): void {
  if (disabled) button.setAttribute("aria-disabled", "true");
  else button.removeAttribute("aria-disabled");
  button.addEventListener("click", ignoreWhenDisabled, { capture: true });
}

/**
 * Hides a part, or shows it. When the focus is in a part that goes, it moves on.
 *
 * @param next what can be used next, or a part whose first button can
 */
export function setHidden(part: HTMLElement, hidden: boolean, next: HTMLElement): void {
  const hadFocus = part.contains(document.activeElement);
  part.hidden = hidden;
  if (hidden && hadFocus) (next.querySelector("button") ?? next).focus();
}

/** Captured, so that it comes before whatever else listens to the button, and before its form is sent. */
function ignoreWhenDisabled(event: Event): void {
  const button = event.currentTarget;
  if (!(button instanceof HTMLElement) || button.getAttribute("aria-disabled") !== "true") return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
