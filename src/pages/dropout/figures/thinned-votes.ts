import { html } from "htl";
import { probabilityBars } from "../../../components/chart/probability-bars.js";
import { linearScale } from "../../../components/chart/scale.js";
import { repaintWithTheme } from "../../../components/shell/theme.js";
import { setText } from "../../../components/ui/follow.js";
import { nextFrame } from "../../../components/ui/next-frame.js";
import { grouped, percent, trimmed } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { partOf } from "../../../components/ui/part-of.js";
import { range } from "../../../components/ui/range.js";
import { liveStatus } from "../../../components/ui/status.js";
import { type Swarm, swarmOf, winnerOf } from "../study/swarm.js";
import type { ThinnedNetworks } from "../study/thinned-networks.js";
import { paintMask, paintSwarm } from "./paint-swarm.js";

/** What the figure needs. */
export interface ThinnedVotesOptions {
  readonly networks: ThinnedNetworks;
  /** Class names. */
  readonly names: readonly string[];
  /** r at first. */
  readonly rate: number;
  readonly invalidation: Promise<unknown>;
}

/** The figure; it shows nothing until it has a picture. */
export interface ThinnedVotes extends HTMLElement {
  /** Asks all networks about a picture. @param x 0 for paper to 1 for ink: [inputs] */
  show(x: ArrayLike<number>): void;
}

/** Networks that are worked out in a frame. */
const perFrame = 64;
/** Ranks that a key with Shift, or of a page, goes. */
const far = 50;

/**
 * The answers of many thinned networks in the plane of two scores, with the whole network among them. The drop rate is
 * dragged, and a network that is pointed at shows which units it lacks.
 */
export function thinnedVotes({
  networks,
  names,
  rate: first,
  invalidation,
}: ThinnedVotesOptions): ThinnedVotes {
  const swarm = swarmOf(networks);
  const rate = range({ symbol: "r", label: "drop rate", min: 0, max: 0.9, step: 0.05, value: first });
  const { stage, draw } = swarmStage(swarm, names);
  const titles = [
    "mean of p over the networks",
    "geometric mean, made to add up to 1",
    "the whole network, one pass",
  ];
  const bars = titles.map(() => probabilityBars({ names, p: names.map(() => 0) }));
  const status = liveStatus("votes-status number");
  const frame = nextFrame(() => {
    if (swarm.advance(perFrame)) finish();
    else frame.ask();
    for (const [k, p] of [swarm.votes.arithmetic, swarm.votes.geometric, swarm.wholeP].entries())
      bars[k].update(p);
    draw();
  });
  const root = html`<div class="votes" data-figure="thinned-votes" data-state="idle">${rate}${stage}${status}<div class="three-up">${titles.map((title, k) => html`<div><h3>${title}</h3>${bars[k]}</div>`)}</div></div>`;

  function begin(): void {
    root.dataset.state = "running";
    frame.ask();
  }

  function finish(): void {
    root.dataset.state = "finished";
    const { plane, votes, wholeP } = swarm;
    const [sure, mean] = [wholeP[plane.across], votes.arithmetic[plane.across]];
    status.say(
      `r = ${trimmed(rate.value)}: ${grouped(votes.counts[plane.across])} of ${grouped(networks.count)} thinned networks say ${names[plane.across]}, as the whole network does. It is ${percent(sure)} sure, they are ${percent(mean)} sure on average: ${trimmed(100 * Math.abs(sure - mean), 1)} points apart.`,
    );
  }

  onInput(rate, () => {
    swarm.dropAt(rate.value);
    begin();
  });
  swarm.dropAt(first);
  invalidation.then(() => frame.cancel());
  return Object.assign(root, {
    show(x: ArrayLike<number>) {
      swarm.show(x);
      begin();
    },
  });
}

/** The plane with its swarm, and beside it the network that is chosen by pointer or keys. */
function swarmStage(swarm: Swarm, names: readonly string[]): { stage: HTMLElement; draw(): void } {
  const [canvas, mask] = [document.createElement("canvas"), document.createElement("canvas")];
  mask.className = "votes-mask";
  const { count, widths } = swarm.networks;
  const plane = html`<div class="votes-stage" role="slider" tabindex="0" aria-label="Thinned networks, by how far the answer leads in them" aria-valuemin="1" aria-valuemax=${count} aria-valuenow="1">${canvas}</div>`;
  const [across, up] = [
    html`<p class="votes-axis votes-axis--across"></p>`,
    html`<p class="votes-axis"></p>`,
  ];
  const picked = html`<p class="votes-picked number"></p>`;

  function draw(): void {
    setText(across, `score of ${names[swarm.plane.across]} →`);
    setText(up, `↑ score of ${names[swarm.plane.up]}`);
    paintSwarm(canvas, swarm, names);
    paintMask(mask, swarm);
    const { chosen, networks } = swarm;
    const winner = winnerOf(networks, chosen);
    const kept = widths.map(
      (width, layer) => `${networks.kept(chosen, layer).filter(Boolean).length} of ${width}`,
    );
    const words = `Network ${grouped(chosen + 1)} keeps ${kept.join(" and ")} units of its hidden layers. It says ${names[winner]}, ${percent(networks.probabilities(chosen)[winner])}.`;
    setText(picked, words);
    plane.setAttribute("aria-valuetext", words);
  }

  function pointAt(event: PointerEvent): void {
    const [across, down] = partOf(plane, event);
    const score = linearScale([0, 1], swarm.plane.domain);
    swarm.pointAt(score(across), score(1 - down));
    draw();
  }

  plane.addEventListener("pointerdown", pointAt);
  plane.addEventListener("pointermove", (event) => {
    if (event.pointerType === "mouse" || event.buttons > 0) pointAt(event);
  });
  plane.addEventListener("keydown", (event) => {
    const rank = rankAfter(event, swarm.rank, count);
    if (rank === undefined) return;
    event.preventDefault();
    swarm.toRank(rank);
    plane.setAttribute("aria-valuenow", String(swarm.rank + 1));
    draw();
  });
  repaintWithTheme(canvas, draw);
  const stage = html`<div class="votes-pair"><div>${up}${plane}${across}</div><div>${picked}${mask}</div></div>`;
  return { stage, draw };
}

/** The rank that a key leads to, or undefined for one that does not. */
function rankAfter({ key, shiftKey }: KeyboardEvent, rank: number, count: number): number | undefined {
  const step = shiftKey ? far : 1;
  const [less, more] = [rank - step, rank + step];
  const pages = { PageDown: rank - far, PageUp: rank + far, Home: 0, End: count - 1 };
  return { ArrowLeft: less, ArrowDown: less, ArrowRight: more, ArrowUp: more, ...pages }[key];
}
