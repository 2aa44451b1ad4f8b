import { html } from "htl";
import { partOf } from "../ui/part-of.js";
import { t } from "../words/t.js";

/** A mark on one pixel of a picture, and ways to say which pixel is meant. */
export interface PixelCursor {
  /** The mark, to be laid over the picture. */
  readonly marker: HTMLElement;
  /** The pixel that is marked. */
  readonly at: number;
  /** Where that is: "Row 3, column 12". */
  readonly words: string;
  moveTo(place: number): void;
  /** The pixel under the pointer, or undefined beside the picture. */
  placeOf(pointer: { clientX: number; clientY: number }): number | undefined;
  /** The pixel that an arrow key leads to, held at the picture's ends; undefined for any other key. */
  placeAfter(key: string): number | undefined;
  /** Shows the pixel under the pointer at some of its events, and the one that an arrow key leads to. */
  follow(
    stage: HTMLElement,
    events: readonly ("pointermove" | "pointerdown" | "click")[],
    show: (place: number) => void,
  ): void;
}

/**
 * A cursor on a picture whose pixels are counted row after row.
 *
 * @param picture the element that shows it
 * @param options width and height: in pixels; at: the pixel to begin at
 */
export function pixelCursor(
  picture: Element,
  { width, height, at }: { width: number; height: number; at: number },
): PixelCursor {
  const marker = html`<div class="inspector-marker" aria-hidden="true"></div>`;
  let marked = at;

  function moveTo(place: number): void {
    marked = place;
    Object.assign(marker.style, {
      left: `${(100 * (place % width)) / width}%`,
      top: `${(100 * Math.floor(place / width)) / height}%`,
      width: `${100 / width}%`,
      height: `${100 / height}%`,
    });
  }

  function placeOf(pointer: { clientX: number; clientY: number }): number | undefined {
    const [across, down] = partOf(picture, pointer);
    const column = Math.floor(across * width);
    const row = Math.floor(down * height);
    return column >= 0 && column < width && row >= 0 && row < height ? row * width + column : undefined;
  }

  function placeAfter(key: string): number | undefined {
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -width, ArrowDown: width }[key];
    return step === undefined ? undefined : Math.min(width * height - 1, Math.max(0, marked + step));
  }

  moveTo(at);
  return {
    marker,
    get at() {
      return marked;
    },
    get words() {
      return t("Row {row}, column {column}", {
        row: Math.floor(marked / width) + 1,
        column: (marked % width) + 1,
      });
    },
    moveTo,
    placeOf,
    placeAfter,
    follow(stage, events, show) {
      for (const type of events) {
        stage.addEventListener(type, (event) => {
          const place = placeOf(event);
          if (place !== undefined) show(place);
        });
      }
      stage.addEventListener("keydown", (event) => {
        const place = placeAfter(event.key);
        if (place === undefined) return;
        event.preventDefault();
        show(place);
      });
    },
  };
}
