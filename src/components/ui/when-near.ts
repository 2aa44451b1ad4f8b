/**
 * Does something once, when an element is in the window or near it.
 *
 * @param margin how near, in px; defaults to in sight
 * @param invalidation ends the wait
 */
export function whenNear(
  element: Element,
  work: () => void,
  { margin = 0, invalidation }: { margin?: number; invalidation?: Promise<unknown> } = {},
): void {
  const sight = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      sight.disconnect();
      work();
    },
    { rootMargin: `${margin}px` },
  );
  sight.observe(element);
  invalidation?.then(() => sight.disconnect());
}
