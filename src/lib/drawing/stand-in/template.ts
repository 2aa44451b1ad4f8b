import type { Random } from "../../core/random.js";
import type { Drawing } from "../drawing.js";
import { mirrored } from "./shapes.js";

/** A way of drawing something: strokes in about 0…255, y down, with the choices a person makes left to chance. */
export type Template = (random: Random) => Drawing;

/** A number from low to high, uniformly distributed. */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random.uniform();
}

/** True in a part, 0 … 1, of the cases. */
export function chance(random: Random, part: number): boolean {
  return random.uniform() < part;
}

/** One of several things, each as likely as the others. */
export function pick<Thing>(random: Random, things: readonly Thing[]): Thing {
  return things[random.below(things.length)];
}

/** A drawing of something that faces left as often as right: mirrored in half of the cases. */
export function eitherWay(random: Random, drawing: Drawing): Drawing {
  return chance(random, 0.5) ? mirrored(drawing) : drawing;
}

/** The drawing in a part, 0 … 1, of the cases, else no strokes. */
export function sometimes(random: Random, part: number, draw: () => Drawing): Drawing {
  return chance(random, part) ? draw() : [];
}

/** So many things, made one after another: make(0), make(1), … */
export function times<Thing>(count: number, make: (k: number) => Thing): Thing[] {
  return Array.from({ length: count }, (_, k) => make(k));
}

/** Ways of drawing something with how often each is chosen: `[3, way]` stands three times in the list. */
export function repeated(...ways: readonly (readonly [count: number, way: Template])[]): readonly Template[] {
  return ways.flatMap(([count, way]) => Array<Template>(count).fill(way));
}
