import { html, svg } from "htl";
import { numberInWords } from "../../lib/exercises/first-fault.js";
import { Sketch, type SketchQuestion, sketchFrom, sketchPlaces } from "../../lib/exercises/sketch.js";
import { partOf } from "../ui/part-of.js";
import { textButton } from "../ui/text-button.js";
import { t } from "../words/t.js";
import { type PredictionField, unsure } from "./prediction-field.js";

const [width, height] = [320, 190];
const margin = { left: 46, right: 12, top: 10, bottom: 34 };
const [plotWidth, bottom] = [width - margin.left - margin.right, height - margin.bottom];
const plotHeight = bottom - margin.top;
/** Part of the whole height by which a key moves the curve. */
const keyStep = 1 / 40;

const xOf = (place: number) => margin.left + (plotWidth * place) / (sketchPlaces - 1);
const yOf = (level: number) => bottom - plotHeight * level;
const inTwoDigits = (value: number) => numberInWords(Number(value.toPrecision(2)));

/** A curve drawn by hand: with a mouse or a finger, or place by place with the arrow keys. */
export function sketchField(question: SketchQuestion): PredictionField {
  const sketch = new Sketch(question);
  const { element, show, lock } = sketchView(sketch);
  return {
    element,
    lock,
    read: () =>
      sketch.levels.filter((level) => level >= 0).length < 2
        ? t("Draw a curve first.")
        : { ...unsure, said: sketch.text },
    show(said) {
      sketch.text = said?.said ?? "";
      show();
    },
    words({ said }) {
      const { x, y } = sketchFrom(said, question.to);
      const end = (k: number) =>
        t("{y} at {name} {x}", { y: inTwoDigits(y[k]), name: question.x, x: inTwoDigits(x[k]) });
      return t("a curve from {from} to {to}", { from: end(0), to: end(x.length - 1) });
    },
    compare: () => ({ right: false, came: t("the chart has your sketch beside what came") }),
  };
}

function sketchView(sketch: Sketch) {
  const { x, to, y, low, high } = sketch.question;
  const line = svg`<path class="sketch-line" fill="none"></path>`;
  const cursor = svg`<line class="curves-cursor" y1=${margin.top} y2=${bottom}></line>`;
  const drawing = svg`<svg viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">${axes(sketch.question)}${cursor}${line}</svg>`;
  const name = t(
    "Your sketch of {y} over {x}. Left and right choose a place, up and down set its height, Delete takes it away.",
    { x, y },
  );
  const stage = html`<div class="sketch-stage" role="slider" tabindex="0" aria-label=${name} aria-valuemin=${low} aria-valuemax=${high}>${drawing}</div>`;
  const clear = textButton(t("Clear"), () => {
    sketch.clear();
    show();
  });
  let locked = false;

  function show(): void {
    const drawn = [...sketch.levels.keys()].filter((k) => sketch.levels[k] >= 0);
    const d = drawn.map((k, n) => `${n ? "L" : "M"}${xOf(k).toFixed(1)} ${yOf(sketch.levels[k]).toFixed(1)}`);
    line.setAttribute("d", d.join(""));
    for (const end of ["x1", "x2"]) cursor.setAttribute(end, String(xOf(sketch.at)));
    const { value } = sketch;
    const words = Number.isNaN(value) ? t("nothing drawn") : `${y} ${inTwoDigits(value)}`;
    stage.setAttribute(
      "aria-valuetext",
      `${x} ${inTwoDigits((to * sketch.at) / (sketchPlaces - 1))}: ${words}`,
    );
    stage.setAttribute("aria-valuenow", String(Number.isNaN(value) ? low : value));
  }

  function drawTo(event: PointerEvent, goesOn: boolean): void {
    const [across, down] = partOf(drawing, event);
    const right = across * width - margin.left;
    const up = bottom - down * height;
    const within = (part: number) => Math.min(1, Math.max(0, part));
    const place = Math.round(within(right / plotWidth) * (sketchPlaces - 1));
    sketch.drawTo(place, within(up / plotHeight), goesOn);
    show();
  }

  stage.addEventListener("pointerdown", (event) => {
    if (locked) return;
    stage.setPointerCapture(event.pointerId);
    drawTo(event, false);
  });
  stage.addEventListener("pointermove", (event) => {
    if (!locked && stage.hasPointerCapture(event.pointerId)) drawTo(event, true);
  });
  stage.addEventListener("keydown", (event) => {
    if (locked || !keyed(sketch, event)) return;
    event.preventDefault();
    show();
  });
  show();
  return {
    element: html`<div class="sketch">${stage}${clear}</div>`,
    show,
    lock(next: boolean) {
      locked = next;
      stage.classList.toggle("is-locked", next);
      clear.hidden = next;
    },
  };
}

/** What a key does to a sketch; false for one that does nothing. */
function keyed(sketch: Sketch, { key, shiftKey }: KeyboardEvent): boolean {
  const by = shiftKey ? 5 : 1;
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => sketch.moveBy(-by),
    ArrowRight: () => sketch.moveBy(by),
    Home: () => sketch.moveBy(-sketchPlaces),
    End: () => sketch.moveBy(sketchPlaces),
    ArrowUp: () => sketch.raiseBy(by * keyStep),
    ArrowDown: () => sketch.raiseBy(-by * keyStep),
    Delete: () => sketch.erase(),
  };
  keys[key]?.();
  return Object.hasOwn(keys, key);
}

function axes({ x, to, y, low, high }: SketchQuestion): SVGElement {
  const right = width - margin.right;
  return svg`<g class="curves-frame"><path d=${`M${margin.left} ${margin.top}V${bottom}H${right}`} fill="none"></path>
    <text x=${margin.left - 6} y=${margin.top + 8} text-anchor="end">${high}</text><text x=${margin.left - 6} y=${bottom} text-anchor="end">${low}</text>
    <text x=${margin.left} y=${bottom + 15} text-anchor="middle">0</text><text x=${right} y=${bottom + 15} text-anchor="end">${to}</text>
    <text x=${right} y=${bottom + 29} text-anchor="end">${x} →</text><text x="2" y=${bottom + 29}>↑ ${y}</text></g>`;
}
