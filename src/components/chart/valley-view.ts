import { html } from "htl";
import type { Optimiser } from "../../lib/core/optimisers/optimiser.js";
import { descend, type Point } from "../../lib/labs/descent/descend.js";
import { onInput } from "../ui/on-input.js";
import { surfacePaths } from "./surface-paths.js";

/** A walker in the valley. */
export interface Walker {
  readonly label: string;
  readonly optimiser: Optimiser;
  readonly eta: number;
}

/** Curvature along the valley and across it. */
const along = 1;
export const across = 30;

/** L = ½(u² + 30·v²): a valley that is thirty times as steep across as along. */
function valleyLoss([u, v]: Point): number {
  return (along * u * u + across * v * v) / 2;
}

/** ∂L/∂(u, v) = (u, 30·v). */
function valleyGradient([u, v]: Point): Point {
  return [along * u, across * v];
}

/**
 * Walks of several optimisers through a narrow valley, from a start that the reader moves.
 *
 * @param walkers as they are now, asked for again at each change
 * @param count steps that are walked, asked for again too
 */
export function valleyView(
  walkers: () => readonly Walker[],
  count: () => number,
): { element: HTMLElement; redraw(): void } {
  const surface = surfacePaths({
    title: "A valley, L = ½(u² + 30·v²)",
    loss: valleyLoss,
    u: { label: "u", from: -3, to: 3 },
    v: { label: "v", from: -1, to: 1 },
    start: [-2.5, 0.7],
  });
  const redraw = () =>
    surface.update(
      walkers().map(({ label, optimiser, eta }) => ({
        label,
        points: descend({ gradient: valleyGradient, start: surface.value, optimiser, eta, steps: count() }),
      })),
    );
  onInput(surface, redraw);
  redraw();
  return { element: html`<div class="valley">${surface}</div>`, redraw };
}
