import { html } from "htl";
import { arrowOf } from "../../../components/ui/arrow-of.js";
import { nextFrame } from "../../../components/ui/next-frame.js";
import { decimal, scientific, trimmed } from "../../../components/ui/numbers.js";
import { player } from "../../../components/ui/player.js";
import { liveStatus } from "../../../components/ui/status.js";
import type { Point } from "../../../lib/labs/descent/descend.js";
import {
  bowlLoss,
  courseOf,
  directions,
  etaOfPull,
  keptEta,
  keptStart,
  pouchOf,
  shoot,
} from "../study/slingshot.js";
import { slingshot } from "../worked.js";
import { factorTracks } from "./factor-tracks.js";
import { slingMap } from "./sling-map.js";

/** Milliseconds of a step of a walk that was let go. */
const pace = 130;
/** What a key changes η by, and how far it moves the start. */
const etaKeys: Readonly<Record<string, number>> = {
  ArrowRight: 0.01,
  ArrowUp: 0.01,
  ArrowLeft: -0.01,
  ArrowDown: -0.01,
  PageUp: 0.1,
  PageDown: -0.1,
  Home: -1,
  End: 1,
};
const startStep = 0.1;

/**
 * A bowl over two weights as a map, with a band to pull: the farther up the slope, the larger η. The walk follows, and
 * beside it the factor of each direction.
 */
export function slingshotView(): HTMLElement {
  let { eta, start }: { eta: number; start: Point } = slingshot;
  let seen: number = slingshot.steps;
  const tracks = factorTracks(directions.map(({ name, curvature }) => `${name}, c = ${curvature}`));
  const said = liveStatus("score-line number");
  const frame = nextFrame(draw);
  const flight = player((elapsed, reduced) => {
    seen = reduced ? slingshot.steps : Math.min(slingshot.steps, Math.floor(elapsed / pace));
    draw();
    return seen < slingshot.steps;
  });
  const map = slingMap({
    pull: (to) => change({ eta: etaOfPull(start, to) }),
    letGo: () => flight.start(),
    begin: (at) => change({ start: at }),
  });

  function draw(): void {
    const path = shoot(start, eta, slingshot.steps);
    const held = pouchOf(start, eta);
    map.show({
      path: path.slice(0, seen + 1),
      start,
      held,
      ball: seen === slingshot.steps ? held : path[seen],
    });
    const factors = directions.map(({ curvature }) => 1 - eta * curvature);
    tracks.show(factors);
    map.pouch.setAttribute("aria-valuenow", String(eta));
    map.pouch.setAttribute("aria-valuetext", `${decimal(eta)}. ${factorsText(factors)}`);
    said.say(
      `η = ${decimal(eta)}, the limit is 2/3. ${factorsText(factors)} The loss goes from ${lossText(start)} to ${lossText(path[slingshot.steps])} in ${slingshot.steps} steps.`,
    );
  }

  function change(next: { eta?: number; start?: Point }): void {
    flight.stop();
    seen = slingshot.steps;
    eta = keptEta(next.eta ?? eta);
    start = keptStart(next.start ?? start);
    frame.ask();
  }

  map.pouch.addEventListener("keydown", (event) => {
    if (!Object.hasOwn(etaKeys, event.key)) return;
    event.preventDefault();
    change({ eta: eta + etaKeys[event.key] });
  });
  map.ring.addEventListener("keydown", (event) => {
    const arrow = arrowOf(event.key);
    if (!arrow) return;
    event.preventDefault();
    change({ start: [start[0] + startStep * arrow[0], start[1] - startStep * arrow[1]] });
  });
  draw();
  return html`<div class="sling" data-figure="slingshot"><div class="sling-row">${map.element}${tracks.element}</div>${said}</div>`;
}

function factorsText(factors: readonly number[]): string {
  return directions
    .map(
      ({ name }, k) =>
        `The ${name} direction is multiplied by ${decimal(factors[k])} in each step: it ${courseOf(factors[k])}.`,
    )
    .join(" ");
}

function lossText(at: Point): string {
  const loss = bowlLoss(at);
  return loss >= 0.01 && loss < 1000 ? trimmed(loss, 2) : scientific(loss);
}
