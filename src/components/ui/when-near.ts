/**
 * Does something once, when an element is in the window or near it, or when the page is printed.
 *
 * @param margin how near, in px; Infinity for wherever it is laid out, which a frame of another site tells nobody by how near it
 *   is; defaults to in sight
 * @param invalidation ends the wait
 */
export function whenNear(
  element: Element,
  work: () => void,
  { margin = 0, invalidation }: { margin?: number; invalidation?: Promise<unknown> } = {},
): void {
  const paper = matchMedia("print");
  const sight =
    margin === Infinity
      ? new ResizeObserver((entries) => {
          if (entries.some(({ contentRect }) => contentRect.width > 0)) begin();
        })
      : new IntersectionObserver(
          (entries) => {
            if (entries.some(({ isIntersecting }) => isIntersecting)) begin();
          },
          { rootMargin: `${margin}px` },
        );

  function end(): void {
    sight.disconnect();
    removeEventListener("beforeprint", begin);
    paper.removeEventListener("change", onPaper);
  }

  function begin(): void {
    end();
    work();
  }

  // A page can be shown as if printed, without the event.
  function onPaper({ matches }: MediaQueryListEvent): void {
    if (matches) begin();
  }

  sight.observe(element);
  addEventListener("beforeprint", begin);
  paper.addEventListener("change", onPaper);
  invalidation?.then(end);
}
