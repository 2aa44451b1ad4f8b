import { html, svg } from "htl";
import type { Backend } from "../../lib/core/backend.js";
import { softmaxOf } from "../../lib/core/kernels/softmax.js";
import type { Dataset } from "../../lib/data/dataset.js";
import { type Excitement, excitementOf, mostExciting } from "../../lib/labs/inside/exciting.js";
import { occlusion } from "../../lib/labs/inside/occlusion.js";
import { largest, pushesOf, strongestConnections, unitSum } from "../../lib/labs/inside/pushes.js";
import { type InsidePass, lookInside, type Stage, type Unit } from "../../lib/labs/inside/stages.js";
import type { TrainedNetwork } from "../../lib/training/weights/trained-network.js";
import { inkPalette, paintPictures } from "../chart/palette.js";
import { largestMagnitude, pixelPicture } from "../pictures/pixel-picture.js";
import { choice } from "../ui/choice.js";
import { decimal, percent } from "../ui/numbers.js";
import { type StageTiles, stageTiles } from "./stage-tiles.js";

/** A network that is looked into. */
export interface InsideSubject extends TrainedNetwork {
  readonly backend: Backend;
}

/** A picture of a network at work. */
export interface InsideView extends HTMLElement {
  /** Looks into another network. */
  use(subject: InsideSubject, samples: Dataset | undefined): void;
  /** Shows what it does with a picture. */
  look(levels: Uint8Array): void;
}

/** Scores that are listed, connections that are followed, parts of a sum that are named, pictures that excite. */
const [listed, followed, each, named, exciting] = [10, 5, 3, 4, 12] as const;

const modes = {
  slope: "What one more of ink would do: ∂z/∂x at each pixel, paper too.",
  ink: "Slope times ink: what each pixel adds to the score, as long as no unit bends.",
  cover: "What the score loses when a square of 3 × 3 around the pixel is covered with paper.",
} as const;

export function insideView(): InsideView {
  let subject: InsideSubject | undefined;
  let samples: Dataset | undefined;
  let levels = new Uint8Array(784);
  let unit: Unit | undefined;
  let silenced: Unit | undefined;
  let pass: InsidePass | undefined;
  let tiles: StageTiles[] = [];
  let frame = 0;
  const excitements = new Map<number, Excitement>();

  const wanted = Object.assign(document.createElement("select"), { className: "inside-class" });
  const lines = svg`<svg class="inside-lines" aria-hidden="true"></svg>`;
  const columns = html`<div class="inside-columns"></div>`;
  const scores = html`<ol class="inside-scores"></ol>`;
  const net = html`<div class="inside-net scroll" tabindex="0" role="region" aria-label="The network at work"><div class="inside-sheet">${lines}${columns}</div></div>`;
  const about = html`<div class="inside-unit" aria-live="polite"></div>`;
  const pixels = pixelPicture({
    values: new Float32Array(784),
    width: 28,
    height: 28,
    mode: "signed",
    scale: 8,
    label: "How much each pixel counts for the class",
  });
  const mode = choice({
    legend: "Of each pixel",
    options: ["ink", "slope", "cover"],
    labels: ["slope × ink", "slope", "cover it"],
  });
  const modeSaid = html`<p class="inside-mode"></p>`;
  const root = html`<div class="inside wide">
    <label class="inside-ask"><span>Why</span> ${wanted}</label>
    ${net}
    <div class="inside-below">${about}<section class="inside-pixels" aria-label="The part of each pixel">${mode}${pixels}${modeSaid}</section></div>
  </div>`;

  function label(): number {
    if (wanted.value !== "") return Number(wanted.value);
    const z = pass?.z ?? [];
    return Math.max(0, z.indexOf(Math.max(...z)));
  }

  function refresh(): void {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      compute();
    });
  }

  function compute(): void {
    if (!subject) return;
    const { backend, network, card } = subject;
    let chosen = wanted.value === "" ? undefined : Number(wanted.value);
    if (chosen === undefined) {
      const { z } = lookInside(backend, network, levels, { label: 0 });
      chosen = z.indexOf(Math.max(...z));
    }
    pass = lookInside(backend, network, levels, { label: chosen, silenced });
    showTiles(pass);
    showScores(pass, chosen, card.classes);
    showLines(pass);
    showUnit();
    showPixels(chosen);
  }

  function showTiles({ stages }: InsidePass): void {
    for (const [k, stage] of stages.slice(0, -1).entries()) {
      const pushes = pushesOf(stage);
      tiles[k].show({
        values: k === 1 && isDense() ? firstWeights(stage) : stage.values,
        most: k === 1 && isDense() ? 0.25 : Math.max(1e-6, largestMagnitude(stage.values)),
        pushes: k === 0 ? [0] : pushes,
        mostPush: largestMagnitude(pushes),
      });
      tiles[k].mark(unit?.stage === k ? unit.channel : -1);
    }
  }

  const isDense = () => subject?.network.stages.length === subject?.network.denseLayers.length;

  /** The weights of each unit of the first dense layer, faint where the unit is off. */
  function firstWeights({ values }: Stage): Float32Array {
    if (!subject) return new Float32Array(0);
    const { value: w } = subject.network.denseLayers[0].weight;
    const most = largestMagnitude(values);
    const painted = new Float32Array(w.rows * w.cols);
    for (let j = 0; j < w.cols; j++) {
      const shown = 0.25 + 0.75 * Math.min(1, values[j] / most);
      for (let k = 0; k < w.rows; k++) painted[j * w.rows + k] = shown * w.data[k * w.stride + j];
    }
    return painted;
  }

  function showScores({ z }: InsidePass, chosen: number, classes: readonly string[]): void {
    const p = softmaxOf(z);
    const order = [...classes.keys()].sort((a, b) => p[b] - p[a]).slice(0, listed);
    if (!order.includes(chosen)) order.push(chosen);
    scores.replaceChildren(
      ...order.map(
        (k) =>
          html`<li class=${k === chosen ? "is-chosen" : ""} data-label=${k}><span>${classes[k]}</span><span class="number">z = ${decimal(z[k], 1)}</span><span class="number">${p[k] < 0.0005 ? "< 0.1 %" : percent(p[k])}</span></li>`,
      ),
    );
  }

  function showLines({ stages }: InsidePass): void {
    if (!subject) return;
    const corner = columns.getBoundingClientRect();
    lines.setAttribute("width", String(columns.scrollWidth));
    lines.setAttribute("height", String(columns.scrollHeight));
    const paths: SVGElement[] = [];
    for (let stage = 1; stage < stages.length; stage++) {
      const isLast = stage === stages.length - 1;
      const found = isLast
        ? strongestOf(label(), stages)
        : strongestConnections(subject.network, stages, stage, followed, each);
      const most = largestMagnitude(found.map(({ push }) => push));
      for (const { from, to, push } of found) {
        const start = placeOf(tiles[stage - 1], from, corner);
        const end = isLast ? placeOfClass(to, corner) : placeOf(tiles[stage], to, corner);
        if (!end) continue;
        const size = Math.abs(push) / most;
        const bend = (end[0] - start[0]) / 2;
        paths.push(
          svg`<path class=${push < 0 ? "is-negative" : "is-positive"} stroke-width=${(0.6 + 3 * size).toFixed(2)} opacity=${(0.25 + 0.65 * size).toFixed(2)} d=${`M${start.join(" ")}C${start[0] + bend} ${start[1]} ${end[0] - bend} ${end[1]} ${end.join(" ")}`}></path>`,
        );
      }
    }
    lines.replaceChildren(...paths);
  }

  /** The connections of the last layer into the class that is asked about. */
  function strongestOf(to: number, stages: readonly Stage[]) {
    if (!subject) return [];
    const { parts } = unitSum(subject.network, stages, stages.length - 1, to);
    const order = largest(
      parts.map(({ part }) => part),
      followed * each,
    );
    return order.map((from) => ({ from, to, push: parts[from].part })).filter(({ push }) => push !== 0);
  }

  function placeOf(of: StageTiles, channel: number, corner: DOMRect): [number, number] {
    const box = of.canvas.getBoundingClientRect();
    const [x, y] = of.middleOf(channel);
    return [box.left - corner.left + x, box.top - corner.top + y];
  }

  function placeOfClass(label: number, corner: DOMRect): [number, number] | undefined {
    const box = scores.querySelector(`[data-label="${label}"]`)?.getBoundingClientRect();
    return box && [box.left - corner.left, box.top - corner.top + box.height / 2];
  }

  function showUnit(): void {
    if (!subject || !pass) return;
    if (!unit) {
      about.replaceChildren(
        html`<p>Choose a tile of the network to see its sum, what excites it, and what happens without it.</p>`,
      );
      return;
    }
    const { network, card } = subject;
    const { stage, channel } = unit;
    const here = pass.stages[stage];
    const name = `${here.name}, unit ${channel + 1}`;
    const { parts, bias, sum, at } = unitSum(network, pass.stages, stage, channel);
    const order = largest(
      parts.map(({ part }) => part),
      named,
    );
    const rest = sum - bias - order.reduce((all, k) => all + parts[k].part, 0);
    const before = pass.stages[stage - 1];
    const termOf = (k: number) =>
      `${signed(parts[k].part)} from ${stage === 1 && before.shape.channels === 1 ? "the pixels" : `${before.name}, unit ${k + 1}`}`;
    const push = pushesOf(here)[channel];
    const button = html`<button type="button" class="button">${silenced ? "Let it speak" : "Silence it"}</button>`;
    button.addEventListener("click", () => {
      silenced = silenced ? undefined : unit;
      refresh();
    });
    const where = at ? ` Its sum is greatest at row ${at[0]}, column ${at[1]}:` : " Its sum:";
    const silent = silenced?.stage === stage && silenced.channel === channel;
    about.replaceChildren(
      html`<h3>${name}</h3>
        <p>${where}</p>
        <ul>${order.map((k) => html`<li class="number">${termOf(k)}</li>`)}${parts.length > order.length ? html`<li class="number">${signed(rest)} from all others</li>` : ""}<li class="number">${signed(bias)} bias</li></ul>
        <p class="number"><strong>= ${decimal(sum, 3)}</strong>${sum < 0 ? ", below 0: ReLU gives 0" : ""}</p>
        <p>${silent ? "It is silent." : `It pushes the score of ${card.classes[label()]} by ${signed(push)}.`} ${silenceText()}</p>
        ${button}
        ${exciteView(stage, channel)}`,
    );
  }

  /** What the network says with and without the silenced unit. */
  function silenceText(): string {
    if (!subject || !pass || !silenced) return "";
    const { backend, network, card } = subject;
    const whole = softmaxOf(lookInside(backend, network, levels, { label: 0 }).z);
    const now = softmaxOf(pass.z);
    const best = (p: readonly number[]) => p.indexOf(Math.max(...p));
    const text = (p: readonly number[]) => `${card.classes[best(p)]} (${percent(p[best(p)])})`;
    return `With ${pass.stages[silenced.stage].name}, unit ${silenced.channel + 1}, at 0 the network says ${text(now)} instead of ${text(whole)}.`;
  }

  function exciteView(stage: number, channel: number): HTMLElement | string {
    if (!subject || !samples || stage === 0) return "";
    let found = excitements.get(stage);
    if (!found) {
      found = excitementOf(subject.backend, subject.network, samples, stage);
      excitements.set(stage, found);
    }
    const rows = mostExciting(found, channel, exciting);
    if (rows.length === 0) return html`<p>None of the samples excites it.</p>`;
    const size = samples.width * samples.height;
    const picture = new Uint8Array(rows.length * size);
    for (const [k, row] of rows.entries())
      picture.set(samples.pixels.subarray(row * size, (row + 1) * size), k * size);
    const canvas = document.createElement("canvas");
    canvas.className = "inside-exciting";
    canvas.setAttribute("role", "img");
    const names = rows.map((row) => samples?.classes[samples.labels[row]] ?? "");
    canvas.setAttribute("aria-label", `Samples that excite it most: ${names.join(", ")}`);
    paintPictures(canvas, picture, { width: 28, height: 28, columns: 6, palette: inkPalette() });
    return html`<div><p>Of ${samples.labels.length} samples these excite it most: ${names.join(", ")}.</p>${canvas}</div>`;
  }

  function showPixels(chosen: number): void {
    if (!subject || !pass) return;
    const { backend, network, card } = subject;
    const [input] = pass.stages;
    const name = card.classes[chosen];
    const kind = mode.value === "slope" || mode.value === "cover" ? mode.value : "ink";
    let values: Float64Array | Float32Array;
    let sum = "";
    if (kind === "cover") {
      values = occlusion(backend, network, levels, chosen);
      sum = `Each pixel is covered alone: the losses do not add up to the score.`;
    } else if (kind === "slope") values = input.slopes;
    else {
      values = input.values.map((value, k) => value * input.slopes[k]);
      const together = values.reduce((all, value) => all + value, 0);
      const z = pass.z[chosen];
      const rest =
        card.hyperparameters.activation === "relu" ? "the biases that reach it" : "biases and bends";
      sum = `Together they make ${signed(together)} of the score z = ${decimal(z, 2)}; ${rest} make the other ${signed(z - together)}.`;
    }
    pixels.update(values);
    modeSaid.textContent = `${modes[kind]} Warm: for ${name}. Cool, with a dash: against it. ${sum}`;
  }

  function layOut(): void {
    if (!subject) return;
    const { network } = subject;
    const { stages } = lookInside(subject.backend, network, levels, { label: 0 });
    tiles = stages.slice(0, -1).map((stage, k) => {
      const { channels, height, width } = stage.shape;
      const one = stageTiles({
        ...layoutOf(stage, k === 1 && isDense()),
        channels,
        title: titleOf(stage),
        say: (channel) => `unit ${channel + 1} of ${channels}, ${stage.name}`,
        ...(k === 1 && isDense()
          ? { shape: { height: 28, width: 28 }, signed: true }
          : { shape: { height, width } }),
      });
      one.addEventListener("input", (event) => {
        event.stopPropagation();
        if (k === 0) return;
        unit = { stage: k, channel: one.value };
        for (const [other, of] of tiles.entries()) of.mark(other === k ? one.value : -1);
        showUnit();
      });
      return one;
    });
    columns.replaceChildren(
      ...tiles,
      html`<figure class="tiles"><figcaption>scores</figcaption>${scores}</figure>`,
    );
  }

  wanted.addEventListener("input", (event) => {
    event.stopPropagation();
    refresh();
  });
  mode.addEventListener("input", (event) => {
    event.stopPropagation();
    if (pass) showPixels(label());
  });
  new ResizeObserver(() => {
    if (pass) showLines(pass);
  }).observe(root);

  return Object.assign(root, {
    use(next: InsideSubject, of: Dataset | undefined) {
      subject = next;
      samples = of;
      unit = undefined;
      silenced = undefined;
      excitements.clear();
      const options = next.card.classes.map((name, k) => new Option(`${name}?`, String(k)));
      wanted.replaceChildren(new Option("its answer?", ""), ...options);
      layOut();
      refresh();
    },
    look(next: Uint8Array) {
      levels = next.slice();
      refresh();
    },
  });
}

function signed(value: number): string {
  const text = decimal(value, 3);
  return text.startsWith("−") ? text : `+${text}`;
}

function titleOf({ name, shape }: Stage): string {
  const { channels, height, width } = shape;
  if (name === "pixels") return `pixels, ${height} × ${width}`;
  return height * width > 1
    ? `${name}: ${channels} maps of ${height} × ${width}`
    : `${name}: ${channels} units`;
}

function layoutOf({ shape, name }: Stage, weights: boolean): { columns: number; scale: number } {
  const { channels, height } = shape;
  if (name === "pixels") return { columns: 1, scale: 4 };
  if (weights) return { columns: 16, scale: 1 };
  if (height > 10) return { columns: 4, scale: 2 };
  if (height > 5) return { columns: 6, scale: 4 };
  if (height > 1) return { columns: 8, scale: 7 };
  return { columns: channels > 40 ? 8 : 2, scale: 14 };
}
