/**
 * Hears the `input` of a part of a figure. It goes no further: a page that listens to the figure hears only what the
 * figure itself sends.
 *
 * @param hear called without the event; defaults to nothing
 */
export function onInput(part: EventTarget, hear: () => void = () => {}): void {
  part.addEventListener("input", (event) => {
    event.stopPropagation();
    hear();
  });
}
