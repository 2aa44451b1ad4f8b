import { html } from "htl";
import { orderFrom } from "../../lib/exercises/exercise.js";
import { setDisabled } from "../ui/disable.js";
import { onDrag } from "../ui/drag.js";
import { liveStatus } from "../ui/status.js";
import { t } from "../words/t.js";
import type { AnswerField, FieldEvents } from "./answer-field.js";

/**
 * Steps to put in order: by buttons, with the arrow keys on a step's handle, or by dragging the handle with a mouse
 * or a finger.
 */
export function orderField(label: string, steps: readonly string[], { changed }: FieldEvents): AnswerField {
  const said = liveStatus();
  const items = steps.map((step, k) => stepItem(step, k));
  const list = html`<ol class="order-steps" aria-label=${label}>${items.map(({ element }) => element)}</ol>`;

  function stepItem(step: string, number: number) {
    const handle = html`<button type="button" class="order-handle" aria-label=${t("Move: {what}. Arrow keys move it.", { what: step })}>⠿</button>`;
    const up = html`<button type="button" class="order-move" aria-label=${t("Up: {what}", { what: step })}>↑</button>`;
    const down = html`<button type="button" class="order-move" aria-label=${t("Down: {what}", { what: step })}>↓</button>`;
    const element = html`<li class="order-step">${handle}<span class="order-text">${step}</span>${up}${down}</li>`;
    up.addEventListener("click", () => move(element, -1, up));
    down.addEventListener("click", () => move(element, 1, down));
    handle.addEventListener("keydown", (event) => {
      const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
      if (by === 0) return;
      event.preventDefault();
      move(element, by, handle);
    });
    dragBy(handle, element);
    return { element, number, up, down };
  }

  /** Moves a step by one place, and leaves the focus where it was. */
  function move(element: HTMLElement, by: 1 | -1, focused: HTMLElement): void {
    const other = by < 0 ? element.previousElementSibling : element.nextElementSibling;
    if (!other) return;
    pass(element, other, by);
    focused.focus();
    tell(element);
  }

  function tell(element: HTMLElement): void {
    const place = [...list.children].indexOf(element) + 1;
    said.say(
      t("Step {n} of {all}: {what}", {
        n: place,
        all: steps.length,
        what: element.querySelector(".order-text")?.textContent ?? "",
      }),
    );
    showEnds();
    changed();
  }

  /** The first step can't go up, nor the last down. */
  function showEnds(): void {
    for (const { element, up, down } of items) {
      setDisabled(up, !element.previousElementSibling);
      setDisabled(down, !element.nextElementSibling);
    }
  }

  function dragBy(handle: HTMLElement, element: HTMLElement): void {
    let begun: string | undefined;
    onDrag(handle, {
      begin() {
        handle.focus({ preventScroll: true });
        element.classList.add("is-dragged");
        begun = field.answer;
        return true;
      },
      move: (events) => dragTo(element, events[events.length - 1].clientY),
      end() {
        element.classList.remove("is-dragged");
        if (begun !== undefined && begun !== field.answer) tell(element);
        begun = undefined;
      },
    });
  }

  /** Puts a step where the pointer is: past a neighbour once the pointer is past its middle. */
  function dragTo(element: HTMLElement, y: number): void {
    for (let other = element.previousElementSibling; other && y < middleOf(other); ) {
      pass(element, other, -1);
      other = element.previousElementSibling;
    }
    for (let other = element.nextElementSibling; other && y > middleOf(other); ) {
      pass(element, other, 1);
      other = element.nextElementSibling;
    }
  }

  const field: AnswerField = {
    element: html`<div class="order-field"><p class="field-label">${label}</p>${list}${said}</div>`,
    get answer() {
      return [...list.children]
        .map((child) => items.find(({ element }) => element === child)?.number)
        .join(",");
    },
    set answer(text) {
      const order = orderFrom(text, steps.length);
      if (order) list.replaceChildren(...order.map((k) => items[k].element));
      showEnds();
    },
  };
  showEnds();
  return field;
}

/** Puts a neighbour on the other side of a step. The step itself stays in the page: it may hold the pointer. */
function pass(element: HTMLElement, other: Element, by: 1 | -1): void {
  if (by < 0) element.after(other);
  else element.before(other);
}

function middleOf(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
