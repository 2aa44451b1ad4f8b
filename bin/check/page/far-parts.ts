/** A part of a page that is no higher than the window, with how far it and all in it reach, from the page's top. */
interface Part {
  readonly element: HTMLElement;
  readonly top: number;
  readonly bottom: number;
}

/** From where to where something reaches. */
type Reach = readonly [top: number, bottom: number];

const nowhere: Reach = [Infinity, -Infinity];
const everywhere: Reach = [-Infinity, Infinity];

/** Pixels around the window in which nothing is hidden. */
const margin = 100;

/**
 * Hides what is out of the window: to ask what stands at a point, the browser goes through every formula of the page, for 3 ms
 * where there are many. Nothing moves, since what is hidden keeps its room.
 *
 * @returns around: hides what is far from a window at so many pixels from the page's top, and shows what is near; end: shows all
 */
export function hidesFarParts(): { around(top: number): void; end(): void } {
  const parts: Part[] = [];
  collect(document.body, parts);
  const hidden = new Map<Part, string>();
  const show = (part: Part) => {
    part.element.style.visibility = hidden.get(part) ?? "";
    hidden.delete(part);
  };
  return {
    around(top) {
      for (const part of parts) {
        const isFar = part.bottom < top - margin || part.top > top + innerHeight + margin;
        if (isFar === hidden.has(part)) continue;
        if (isFar) {
          hidden.set(part, part.element.style.visibility);
          part.element.style.visibility = "hidden";
        } else show(part);
      }
    },
    end() {
      for (const part of hidden.keys()) show(part);
    },
  };
}

/** Adds the largest parts of an element that are no higher than the window. @returns how far it and all in it reach */
function collect(element: Element, parts: Part[]): Reach {
  const { position } = getComputedStyle(element);
  if (position === "fixed") return everywhere;
  const within: Part[] = [];
  const box = element.getBoundingClientRect();
  const own: Reach = box.width + box.height > 0 ? [box.top + scrollY, box.bottom + scrollY] : nowhere;
  const isWhole = element.matches(".katex, svg");
  const [top, bottom] = (isWhole ? [] : [...element.children])
    .map((child) => collect(child, within))
    .reduce<Reach>((sum, reach) => [Math.min(sum[0], reach[0]), Math.max(sum[1], reach[1])], own);
  // What sticks to the window goes along in what it stands in, and so only with the whole of that.
  if (position === "sticky") return [top, bottom];
  if (element instanceof HTMLElement && bottom - top <= innerHeight) parts.push({ element, top, bottom });
  else parts.push(...within);
  return [top, bottom];
}
