import { ticks } from "d3-array";
import { scalePoint } from "d3-scale";
import { html, svg } from "htl";
import { climbStages, type StageName } from "../../lib/labs/climb/stages.js";
import type { ClimbFile, ClimbPoint } from "../../lib/training/climb-record.js";
import { levelLine, linePath, onWidth } from "../chart/frame.js";
import { type Place, pathThrough } from "../chart/paths.js";
import { linearScale } from "../chart/scale.js";
import { percent } from "../ui/numbers.js";
import { t } from "../words/t.js";
import { courseStages } from "./course-stages.js";

/** The climb as a chart: parts from left to right, held-out accuracy upwards. */
export interface ClimbChart extends HTMLElement {
  show(points: ReadonlyMap<StageName, ClimbPoint>): void;
}

const height = 212;
const letterHeight = 5.6;
const margin = {
  top: 16,
  right: 30,
  // The names stand aslant, and are longer in some languages than in others.
  bottom: letterHeight * Math.max(...courseStages.map(({ label }) => label.length)),
  left: 46,
};

/**
 * The reader’s points, with the default climb as a faint line behind them. Each is read under the pointer, or with the arrow keys
 * when the chart has the focus.
 *
 * @param usual the default climb
 * @param chapter the one that the reader is in; its parts have a ground
 */
export function climbChart(usual: ClimbFile, chapter?: string): ClimbChart {
  let points: ReadonlyMap<StageName, ClimbPoint> = new Map();
  let width = 640;
  let reading: number | undefined;
  const drawing = svg`<svg height=${height} aria-hidden="true"></svg>`;
  const stage = html`<div class="climb-stage" role="slider" tabindex="0" aria-label=${t("The climb, read at")} aria-valuemin="1" aria-valuemax=${courseStages.length}>${drawing}</div>`;
  const readout = html`<p class="climb-readout"></p>`;

  const last = () => courseStages.findLastIndex(({ name }) => points.has(name));
  const atRest = () => placeAtRest(points, last(), chapter);

  function draw(): void {
    const scales = scalesOf(width, usual, points);
    drawing.setAttribute("width", String(width));
    drawing.replaceChildren(
      ...frameOf(scales, width, chapter),
      ...usualLine(scales, usual),
      ...ownLine(scales, points, last()),
      ...cursorAt(scales, reading),
    );
    const at = reading ?? atRest();
    const text = wordsAt(at, usual, points);
    readout.textContent = text;
    stage.setAttribute("aria-valuenow", String(at + 1));
    stage.setAttribute("aria-valuetext", text);
  }

  function read(next: number | undefined): void {
    if (next === reading) return;
    reading = next;
    draw();
  }

  stage.addEventListener("pointermove", ({ clientX }) => {
    const { x } = scalesOf(width, usual, points);
    const at = (clientX - stage.getBoundingClientRect().left - margin.left) / x.step();
    read(Math.min(courseStages.length - 1, Math.max(0, Math.round(at))));
  });
  for (const leaving of ["pointerleave", "blur"]) stage.addEventListener(leaving, () => read(undefined));
  stage.addEventListener("keydown", (event) => {
    const at = reading ?? atRest();
    const end = courseStages.length - 1;
    const next = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      Home: 0,
      End: end,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    read(Math.min(end, Math.max(0, next)));
  });
  onWidth(stage, width, (given) => {
    width = given;
    draw();
  });
  draw();
  const root = html`<div class="climb-chart"><p class="climb-key">
    <span><i class="climb-key-own"></i>${t("yours")}</span><span><i class="climb-key-usual"></i>${t("nothing left out")}</span><span>${t("held-out drawings right")}</span></p>${stage}${readout}</div>`;
  return Object.assign(root, {
    show(next: ReadonlyMap<StageName, ClimbPoint>) {
      points = next;
      draw();
    },
  });
}

/** What is read while nobody points: the part of this chapter that comes next, or the reader’s last. */
function placeAtRest(points: ReadonlyMap<StageName, ClimbPoint>, last: number, chapter?: string): number {
  const own = courseStages.flatMap((stage, k) => (stage.chapter === chapter ? [k] : []));
  const next = own.find((k) => !points.has(courseStages[k].name)) ?? own.at(-1);
  return next ?? Math.max(0, last);
}

type Scales = ReturnType<typeof scalesOf>;

function scalesOf(width: number, usual: ClimbFile, points: ReadonlyMap<StageName, ClimbPoint>) {
  const least = Math.min(...[...usual.points, ...points.values()].map(({ heldOut }) => heldOut));
  return {
    x: scalePoint(
      courseStages.map(({ name }) => name),
      [margin.left, width - margin.right],
    ),
    y: linearScale([Math.max(0, Math.floor(20 * least - 0.5) / 20), 1], [height - margin.bottom, margin.top]),
  };
}

/** Levels, the names of the parts, and a ground behind those of the chapter. */
function frameOf({ x, y }: Scales, width: number, chapter: string | undefined): SVGElement[] {
  const bottom = height - margin.bottom;
  const [least, most] = y.domain;
  const here = courseStages.filter((stage) => stage.chapter === chapter);
  return [
    ...here.map(
      ({ name }) =>
        svg`<rect class="climb-here" x=${placeOf(x, name) - x.step() / 2} width=${x.step()} y=${margin.top - 8} height=${bottom - margin.top + 14} rx="3"></rect>`,
    ),
    ...ticks(least, most, 5).map((tick) =>
      levelLine(y(tick), percent(tick, 0), {
        left: margin.left - 8,
        right: width - margin.right + 8,
        className: "climb-level",
      }),
    ),
    ...courseStages.map(
      ({ name, label }) =>
        svg`<text class="climb-name" text-anchor="end" transform=${`translate(${placeOf(x, name) + 4} ${bottom + 14}) rotate(-50)`}>${label}</text>`,
    ),
  ];
}

function usualLine({ x, y }: Scales, { points }: ClimbFile): SVGElement[] {
  const places = courseStages.map(({ name }): Place => [placeOf(x, name), y(usualAt(points, name).heldOut)]);
  return [
    linePath(pathThrough(places), { colour: "var(--ink-faint)", dash: "3 4", width: 1.25 }),
    ...places.map(([cx, cy]) => svg`<circle class="climb-usual" cx=${cx} cy=${cy} r="2.6"></circle>`),
  ];
}

/** The point of the default climb at a stage; its file has them in the order of all stages. */
function usualAt(points: ClimbFile["points"], name: StageName): ClimbPoint {
  return points[climbStages.findIndex((stage) => stage.name === name)];
}

function ownLine({ x, y }: Scales, points: ReadonlyMap<StageName, ClimbPoint>, last: number): SVGElement[] {
  const places = courseStages.flatMap(({ name }, k): { place: Place; k: number; heldOut: number }[] => {
    const point = points.get(name);
    return point ? [{ k, heldOut: point.heldOut, place: [placeOf(x, name), y(point.heldOut)] }] : [];
  });
  const end = places.find(({ k }) => k === last);
  return [
    linePath(pathThrough(places.map(({ place }) => place)), { colour: "var(--accent)", width: 2 }),
    ...places.map(({ place: [cx, cy] }) => svg`<circle class="climb-own" cx=${cx} cy=${cy} r="4"></circle>`),
    ...(end
      ? [
          svg`<circle class="climb-last" cx=${end.place[0]} cy=${end.place[1]} r="8"></circle>`,
          svg`<text class="climb-figure" text-anchor="middle" x=${end.place[0]} y=${end.place[1] - 13}>${percent(end.heldOut)}</text>`,
        ]
      : []),
  ];
}

function cursorAt({ x }: Scales, reading: number | undefined): SVGElement[] {
  if (reading === undefined) return [];
  const at = placeOf(x, courseStages[reading].name);
  return [
    svg`<line class="climb-cursor" x1=${at} x2=${at} y1=${margin.top - 8} y2=${height - margin.bottom + 6}></line>`,
  ];
}

function placeOf(x: Scales["x"], name: StageName): number {
  return x(name) ?? margin.left;
}

/** What is known of a stage. */
function wordsAt(place: number, usual: ClimbFile, points: ReadonlyMap<StageName, ClimbPoint>): string {
  const { name, label } = courseStages[place];
  const own = points.get(name);
  const reference = percent(usualAt(usual.points, name).heldOut);
  if (!own)
    return t("{part}: not trained yet; with nothing left out, {reference}.", { part: label, reference });
  const out = courseStages.slice(0, place).filter((stage) => !own.parts.includes(stage.name));
  const values = { part: label, yours: percent(own.heldOut), reference };
  if (out.length === 0) return t("{part}: yours {yours}; with nothing left out, {reference}.", values);
  return t("{part}: yours {yours} without {missing}; with nothing left out, {reference}.", {
    ...values,
    missing: out.map((stage) => stage.label).join(", "),
  });
}
