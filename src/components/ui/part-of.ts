/** Where a pointer is over an element: from 0 at its left and top edges to 1 at its right and bottom ones, and beyond them outside. */
export function partOf(
  element: Element,
  { clientX, clientY }: Pick<MouseEvent, "clientX" | "clientY">,
): readonly [across: number, down: number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [(clientX - left) / width, (clientY - top) / height];
}
