import { html, svg } from "htl";
import { choice } from "../../../components/ui/choice.js";
import { onDrag } from "../../../components/ui/drag.js";
import { followContent, setText } from "../../../components/ui/follow.js";
import { nextFrame } from "../../../components/ui/next-frame.js";
import { decimal, trimmed } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { partOf } from "../../../components/ui/part-of.js";
import { liveStatus } from "../../../components/ui/status.js";
import { seededRandom } from "../../../lib/core/random.js";
import { cutPieces, type FoldPanel, foldPanels, pair } from "../study/fold-panels.js";
import { FoldState, farthest, foldSeed, mostFolds } from "../study/fold-state.js";
import type { Vector } from "../study/folding.js";
import { sheets } from "../study/sheets.js";
import { formulasOf } from "./fold-formulas.js";

/** The part of the plane that a panel shows: the sheet with some room around it. */
const view = 1.2;
const viewBox = `${-view} ${-view} ${2 * view} ${2 * view}`;

/** What an arrow key does to a line: along its direction, or in degrees. */
const keySteps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
};
const nudges = { shift: (by: number) => ({ away: 0.02 * by }), turn: (by: number) => ({ turn: 2 * by }) };
type Hold = keyof typeof nudges;

/** What a panel lets a hand do. */
interface Hand {
  drag(from: Vector, to: Vector): void;
  shift(to: Vector): void;
  turn(to: Vector): void;
  nudge(hold: Hold, by: number): void;
}

/**
 * Dots of two kinds on a sheet of paper that is folded until one straight cut parts them. Pulling a place of the paper over
 * another folds it; creases and the cut have handles to move and to turn them, by pointer or by keys.
 */
export function foldingPaper(): HTMLElement {
  const state = new FoldState(seededRandom(foldSeed));
  const sheetChoice = choice({ legend: "On the sheet", options: sheets.map(({ name }) => name) });
  const counts = Array.from({ length: mostFolds + 1 }, (_, count) => String(count));
  const foldChoice = html`<div></div>`;
  const row = html`<div class="fold-row"></div>`;
  const formulas = html`<div class="fold-formulas number"></div>`;
  const said = liveStatus("score-line");
  let panels: Panel[] = [];
  const frame = nextFrame(show);

  function show(): void {
    const drawn = foldPanels(state);
    for (const [k, panel] of panels.entries()) panel.show(drawn[k], state.lines[k]);
    const { right, count } = state.parted;
    const pieces = cutPieces(state);
    followContent(
      formulas,
      formulasOf(state).map((line) => html`<p>${line}</p>`),
    );
    said.say(
      html`<b>${right} of ${count} dots right</b>`,
      ` with ${foldWords(state.creases.length)} and one straight cut. On the flat sheet the cut has ${pieces} straight piece${pieces === 1 ? "" : "s"}.`,
    );
  }

  /** Panels and the choice of folds are made anew where there are more or fewer of them. */
  function lay(): void {
    const folds = String(state.creases.length);
    const chosen = choice({ legend: "Folds", options: counts, chosen: folds });
    onInput(chosen, () => {
      state.folds = Number(chosen.value);
      layPanels();
    });
    foldChoice.replaceChildren(chosen);
    layPanels();
  }

  function layPanels(): void {
    panels = state.lines.map((_, k) =>
      panelOf(k, k === state.creases.length, {
        drag: (from, to) => change(() => state.drag(k, from, to)),
        shift: (to) => change(() => state.shiftTo(k, to)),
        turn: (to) => change(() => state.turnTo(k, to)),
        nudge: (hold, by) => change(() => state.nudge(k, nudges[hold](by))),
      }),
    );
    row.replaceChildren(...panels.map(({ root }) => root));
    show();
  }

  function change(work: () => void): void {
    work();
    frame.ask();
  }

  onInput(sheetChoice, () => {
    state.choose(sheetChoice.value);
    lay();
  });
  lay();
  return html`<div class="fold" data-figure="folding-paper"><div class="fold-choices">${sheetChoice}${foldChoice}</div>${row}${said}${formulas}</div>`;
}

function foldWords(count: number): string {
  return count === 0 ? "no fold" : count === 1 ? "one fold" : `${count} folds`;
}

/** The sheet after some folds, on the screen. */
interface Panel {
  readonly root: HTMLElement;
  show(drawn: FoldPanel, line: { readonly angle: number; readonly b: number }): void;
}

function panelOf(k: number, isCut: boolean, hand: Hand): Panel {
  const title = html`<h3></h3>`;
  const paper = svg`<g></g>`;
  const name = isCut ? "the cut" : `fold ${k + 1}`;
  const paths = pathsOf(isCut);
  const shift = handleOf(`${name}: its distance from the middle`, "M-0.16 0H0.16M0 -0.16V0.16", [
    -farthest,
    farthest,
  ]);
  const turn = handleOf(
    `${name}: its direction in degrees`,
    "M-0.13 -0.05A0.14 0.14 0 1 1 -0.13 0.05",
    [-180, 180],
  );
  const drawing = svg`<svg viewBox=${viewBox} role="group" aria-label=${name}>${paper}${Object.values(paths)}${shift}${turn}</svg>`;
  const root = html`<div class="fold-panel">${title}${drawing}</div>`;
  holdOn(drawing, { shift, turn }, hand);

  return {
    root,
    show(drawn, { angle, b }) {
      setText(title, drawn.title);
      followContent(
        paper,
        drawn.pieces.map(
          ({ d, turned }) => svg`<path class=${turned ? "fold-back" : "fold-front"} d=${d}></path>`,
        ),
      );
      const [crosses, rounds] = drawn.dots;
      const { areas, creases, wrong, line } = drawn;
      const drawings = { areas, creases, crosses, rounds, wrong, line };
      for (const part of parts) paths[part].setAttribute("d", drawings[part]);
      placeHandle(shift, drawn.foot, -b, decimal(-b));
      placeHandle(turn, drawn.turn, angle, `${trimmed(angle, 0)} degrees`);
    },
  };
}

/** What lies on the paper, the lowest first. */
const parts = ["areas", "creases", "crosses", "rounds", "wrong", "line"] as const;

function pathsOf(isCut: boolean): Readonly<Record<(typeof parts)[number], SVGElement>> {
  return {
    areas: svg`<path class="fold-area"></path>`,
    creases: svg`<path class="fold-creases"></path>`,
    crosses: svg`<path class="fold-crosses"></path>`,
    rounds: svg`<path class="fold-rounds"></path>`,
    wrong: svg`<path class="fold-wrong"></path>`,
    line: svg`<path class=${isCut ? "fold-cut" : "fold-crease"}></path>`,
  };
}

function handleOf(label: string, d: string, [least, most]: readonly [number, number]): SVGElement {
  return svg`<g class="fold-handle" tabindex="0" role="slider" aria-label=${label} aria-valuemin=${least} aria-valuemax=${most}><circle r="0.1"></circle><path d=${d} transform="scale(0.4)"></path></g>`;
}

function placeHandle(handle: SVGElement, at: Vector, value: number, words: string): void {
  handle.setAttribute("transform", `translate(${pair(at)})`);
  handle.setAttribute("aria-valuenow", value.toFixed(2));
  handle.setAttribute("aria-valuetext", words);
}

/** Lets a pointer pull the paper or a handle, and keys move the handle that has the focus. */
function holdOn(drawing: SVGElement, handles: Readonly<Record<Hold, SVGElement>>, hand: Hand): void {
  let from: Vector = [0, 0];
  let held: Hold | undefined;
  const placeOf = (event: PointerEvent): Vector => {
    const [across, down] = partOf(drawing, event);
    return [view * (2 * across - 1), view * (1 - 2 * down)];
  };
  onDrag(drawing, {
    begin(event) {
      const { target } = event;
      held = (["turn", "shift"] as const).find(
        (hold) => target instanceof Node && handles[hold].contains(target),
      );
      if (held) handles[held].focus({ preventScroll: true });
      from = placeOf(event);
      return true;
    },
    move(events) {
      const to = placeOf(events[events.length - 1]);
      if (held) hand[held](to);
      else hand.drag(from, to);
    },
    end() {},
  });
  for (const hold of ["turn", "shift"] as const) {
    handles[hold].addEventListener("keydown", (event) => {
      const step = event instanceof KeyboardEvent ? keySteps[event.key] : undefined;
      if (step === undefined) return;
      event.preventDefault();
      hand.nudge(hold, step);
    });
  }
}
