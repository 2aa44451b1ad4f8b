/** Hears a piece of a larger one; its `input` goes no further, for the larger one sends its own. */
export function listen(piece: HTMLElement, hear: () => void): void {
  piece.addEventListener("input", (event) => {
    event.stopPropagation();
    hear();
  });
}
