import type { Backend, PictureBatch } from "../../core/backend.js";
import type { Network } from "../../core/network.js";
import type { Random } from "../../core/random.js";
import { drawStroke, eachTouched, type InkStroke, inkOf } from "./ink-stroke.js";
import { lookInside } from "./stages.js";

/** A stroke that changes the answer. */
export interface Flip {
  readonly stroke: InkStroke;
  /** Of the stroke's middle line, in pixels. */
  readonly length: number;
  /** That it adds or takes away, in pixels of full ink. */
  readonly ink: number;
  /** The class that is answered with it. */
  readonly label: number;
}

/** How far a search has come. */
export interface FlipProgress {
  /** Strokes that have gone through the network. */
  readonly tried: number;
  /** Of the strokes that are tried at present, in pixels. */
  readonly length: number;
}

/** A stroke by its middle, its direction as one of `directions`, and its length. */
interface Candidate {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  readonly length: number;
  readonly adds: boolean;
}

/** A candidate, and by how much the answer is ahead of the next class: by the slopes, or found. */
interface Rated {
  readonly candidate: Candidate;
  readonly lead: number;
}

/** Strokes of a length that go through the network: the likely ones by the slopes, some by chance; those that are grown. */
const [likely, chance, grown] = [512, 32, 8];
/** Pictures that go through the network at once. */
const batch = 32;
/** Classes that may take the answer's place. */
const rivals = 4;
/** Directions of a stroke over half a turn, of length 1. No sine is taken: engines differ in its last bits. */
const directions = (
  [
    [1, 0],
    [2, 1],
    [1, 1],
    [1, 2],
    [0, 1],
    [-1, 2],
    [-1, 1],
    [-2, 1],
  ] as const
).map(([x, y]) => [x / Math.sqrt(x * x + y * y), y / Math.sqrt(x * x + y * y)] as const);

/**
 * Looks for the shortest stroke that changes a network's answer when it is added, or rubbed out. Strokes of length 0, 1,
 * 2 … pixels are taken in turn, around every pixel and in eight directions. The slopes of the scores rate them all: the lead
 * of the answer after a change Δx is about z_a − z_c + Σᵢ Δxᵢ ∂(z_a − z_c)/∂xᵢ. The best by this rating, those that the best
 * of one pixel less grow into, and a few by chance go through the network. Of the first length at which one of them changes
 * the answer, that with the least ink is returned. A shorter one may have been overlooked.
 *
 * Each `next()` takes one length, the last returns the result: undefined where no stroke was found.
 *
 * @param backend that owns the network, which works out the gradient by its input
 * @param levels grey levels, 0 paper … 255 ink: [side × side]
 * @param options adds: whether the stroke adds ink or rubs it out; radius: of the pen, in pixels; longest: length at which the
 *   search ends; random: for those by chance
 */
export function* smallestFlip(
  backend: Backend,
  network: Network,
  levels: Uint8Array,
  { adds, radius, longest, random }: { adds: boolean; radius: number; longest: number; random: Random },
): Generator<FlipProgress, Flip | undefined> {
  const side = Math.sqrt(levels.length);
  const pictures = backend.pictures(batch, network.inputs);
  const answersTo = answering(network, pictures, levels, radius);
  const { label, leads } = leadsOf(backend, network, levels);
  let best: readonly Candidate[] = [];
  let tried = 0;
  for (let length = 0; length <= longest; length++) {
    yield { tried, length };
    const all = candidatesOf(side, length, adds);
    const rated = sorted(
      all.map((candidate) => ({ candidate, lead: ratingOf(levels, side, candidate, radius, leads) })),
    );
    const some = rated.slice(0, likely).map(({ candidate }) => candidate);
    const more = Array.from({ length: chance }, () => all[random.below(all.length)]);
    const chosen = [...some, ...more, ...best.flatMap(grownFrom)];
    const answers = answersTo(chosen, label);
    tried += chosen.length;
    const flips = chosen.flatMap((candidate, k): Flip[] => {
      if (answers[k].label === label) return [];
      const stroke = strokeOf(candidate);
      return [{ stroke, length, ink: inkOf(levels, side, stroke, radius), label: answers[k].label }];
    });
    if (flips.length > 0) return flips.reduce((least, flip) => (flip.ink < least.ink ? flip : least));
    best = sorted(chosen.map((candidate, k) => ({ candidate, lead: answers[k].lead })))
      .slice(0, grown)
      .map(({ candidate }) => candidate);
  }
  return undefined;
}

/** By how much the answer is ahead of a class, and how that changes with each pixel, for ink from 0 to 1: [pixels]. */
interface Lead {
  readonly lead: number;
  readonly slopes: Float32Array;
}

/** The answer, and its lead over the classes that come next. */
function leadsOf(backend: Backend, network: Network, levels: Uint8Array) {
  const passOf = (label: number) => lookInside(backend, network, levels, { label });
  const { z } = passOf(0);
  const [label, ...others] = [...z.keys()].sort((a, b) => z[b] - z[a]).slice(0, 1 + rivals);
  const own = passOf(label).stages[0].slopes;
  const leads = others.map((other): Lead => {
    const { slopes } = passOf(other).stages[0];
    return { lead: z[label] - z[other], slopes: own.map((slope, k) => slope - slopes[k]) };
  });
  return { label, leads };
}

/** Strokes of a length around the middle of every pixel, in all directions. */
function candidatesOf(side: number, length: number, adds: boolean): Candidate[] {
  const turns = length === 0 ? [0] : [...directions.keys()];
  return Array.from({ length: side * side }, (_, place) => [
    (place % side) + 0.5,
    Math.floor(place / side) + 0.5,
  ]).flatMap(([x, y]) => turns.map((turn): Candidate => ({ x, y, turn, length, adds })));
}

/** A stroke that is one pixel longer: at either end, and turned a little. */
function grownFrom({ x, y, turn, length, adds }: Candidate): Candidate[] {
  const count = directions.length;
  return [-1, 0, 1].flatMap((by) => {
    const turned = (turn + by + count) % count;
    const [dx, dy] = directions[turned];
    return [-0.5, 0.5].map((end) => ({
      x: x + end * dx,
      y: y + end * dy,
      turn: turned,
      length: length + 1,
      adds,
    }));
  });
}

function strokeOf({ x, y, turn, length, adds }: Candidate): InkStroke {
  const [dx, dy] = directions[turn];
  const half = length / 2;
  return { from: [x - half * dx, y - half * dy], to: [x + half * dx, y + half * dy], adds };
}

/** The smallest lead of the answer after a stroke, by the slopes; Infinity for one that changes nothing. */
function ratingOf(
  levels: Uint8Array,
  side: number,
  candidate: Candidate,
  radius: number,
  leads: readonly Lead[],
): number {
  const after = leads.map(({ lead }) => lead);
  let touched = false;
  eachTouched(levels, side, strokeOf(candidate), radius, (place, level) => {
    touched = true;
    const change = (level - levels[place]) / 255;
    for (const [k, { slopes }] of leads.entries()) after[k] += change * slopes[place];
  });
  return touched ? Math.min(...after) : Number.POSITIVE_INFINITY;
}

/** Sends the picture through the network with one stroke after the other: what is answered, and the first answer's lead. */
function answering(network: Network, pictures: PictureBatch, levels: Uint8Array, radius: number) {
  const side = Math.sqrt(levels.length);
  const pixels = new Uint8Array(batch * levels.length);
  const order = Uint32Array.from({ length: batch }, (_, row) => row);
  return (candidates: readonly Candidate[], label: number) => {
    const answers: { readonly label: number; readonly lead: number }[] = [];
    for (let start = 0; start < candidates.length; start += batch) {
      const some = candidates.slice(start, start + batch);
      for (const [row, candidate] of some.entries()) {
        const picture = pixels.subarray(row * levels.length, (row + 1) * levels.length);
        picture.set(levels);
        drawStroke(picture, side, strokeOf(candidate), radius);
      }
      const z = network.forward(pictures.load(pixels, order, 0, some.length), "predict");
      for (const row of some.keys())
        answers.push(answerIn(z.data.subarray(row * z.stride, row * z.stride + z.cols), label));
    }
    return answers;
  };
}

function answerIn(z: Float32Array | Float64Array, label: number) {
  const others = z.map((score, k) => (k === label ? Number.NEGATIVE_INFINITY : score));
  const most = Math.max(...others);
  return { label: most > z[label] ? others.indexOf(most) : label, lead: z[label] - most };
}

/** The smallest lead first; of equals the one that came first. */
function sorted(rated: Rated[]): Rated[] {
  return rated.sort((one, other) => one.lead - other.lead);
}
