import type { LossName } from "../../../lib/core/losses.js";
import { lossAndGradient } from "./loss-and-gradient.js";

/** A way back through softmax under ½‖p − Y‖². */
export type SquaredName = Extract<LossName, "squared-error" | "squared-error-diagonal">;

/** A hidden unit, its weights to the scores, and a number added to all of them. */
export interface ShiftedUnit {
  /** h > 0. */
  readonly h: number;
  /** Weights from the unit to the scores: [classes]. */
  readonly w: readonly number[];
  /** Added to every weight: every score is then h·c larger, and no probability changes. */
  readonly c: number;
  readonly label: number;
}

/** What one direction gives at a unit. */
export interface ShiftedStep {
  /** ∂L/∂z, or what stands in its place: [classes]. */
  readonly dz: readonly number[];
  /** Σⱼ dzⱼ */
  readonly sum: number;
  /** Σⱼ (wⱼ + c)·dzⱼ */
  readonly dh: number;
  /**
   * What L changes by for each unit of η in a small step of w, b and h against the direction:
   * −(∂L/∂w·dw + ∂L/∂b·db + ∂L/∂h·dh). Above 0 the step climbs.
   */
  readonly slope: number;
}

/**
 * The step of a unit of scores z = h·(w + c) + b, at b = 0, against the direction that a loss's way back gives, and what it
 * does to ½‖p − Y‖².
 */
export function stepWithShift(name: SquaredName, { h, w, c, label }: ShiftedUnit): ShiftedStep {
  const weights = w.map((value) => value + c);
  const z = weights.map((value) => h * value);
  const [gradient] = lossAndGradient("squared-error", [z], [label]).dz;
  const [dz] = lossAndGradient(name, [z], [label]).dz;
  const dh = inner(weights, dz);
  return {
    dz,
    sum: dz.reduce((sum, value) => sum + value, 0),
    dh,
    slope: -((h * h + 1) * inner(gradient, dz) + inner(weights, gradient) * dh),
  };
}

/** ∂dzⱼ/∂zᵢ by central differences, i down and j across: symmetric where dz is the gradient of something. */
export function slopesOf(name: SquaredName, z: readonly number[], label: number): number[][] {
  const step = 1e-5;
  const at = (i: number, by: number) =>
    lossAndGradient(name, [z.map((value, k) => (k === i ? value + by : value))], [label]).dz[0];
  return z.map((_, i) => {
    const [above, below] = [at(i, step), at(i, -step)];
    return above.map((value, j) => (value - below[j]) / (2 * step));
  });
}

function inner(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, k) => sum + value * b[k], 0);
}
