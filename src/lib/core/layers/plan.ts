import type { Backend } from "../backend.js";
import { squarePicture } from "../convolution/stages.js";
import { type MapShape, rowShape, sizeOf } from "../maps.js";
import type { Layer, MapLayer, WeightedLayer } from "./layer.js";

/** What a layer makes of an input, and what it costs. */
export interface PlannedSize {
  readonly output: MapShape;
  /** How the number of weights comes about: "3 · 3 · 1 · 4"; empty without weights. */
  readonly product: string;
  readonly weights: number;
  readonly biases: number;
  /** Products of a weight and a number that one sample takes on its way forward; those with paper are counted too. */
  readonly products: number;
}

/** Where a layer is made. */
export interface Site {
  readonly backend: Backend;
  /** Of the layer, prefix of its parameters' names; empty for one without weights. */
  readonly name: string;
  readonly input: MapShape;
  /** Numbers in a row of its input, as the backend lays it out. */
  readonly width: number;
  /** Whether somebody before it needs the gradient by its input. */
  readonly needsInputGradient: boolean;
}

interface Planned {
  /** What layers of its kind are named after, counted from 1: "conv", "dense"; left out without weights. */
  readonly family?: string;
  /**
   * @param input shape of a sample
   * @throws RangeError when it does not fit
   */
  size(input: MapShape): PlannedSize;
}

/** A layer before it has memory. It is made on maps, on rows of numbers, or on either, where it works element by element. */
export type LayerPlan =
  | (Planned & { readonly on: "maps"; make(site: Site): { layer: MapLayer; weights?: WeightedLayer } })
  | (Planned & {
      readonly on: "rows" | "either";
      make(site: Site): { layer: Layer; weights?: WeightedLayer };
    });

/** The size of a layer without weights. */
export function sameSize(output: MapShape): PlannedSize {
  return { output, product: "", weights: 0, biases: 0, products: 0 };
}

/** A plan in its place. */
export interface PlacedPlan {
  readonly plan: LayerPlan;
  readonly name: string;
  /** What comes from the layer before. */
  readonly arriving: MapShape;
  readonly input: MapShape;
  readonly size: PlannedSize;
  /** Whether its input is laid out as maps, or as rows. */
  readonly onMaps: boolean;
  /** Whether what comes from the layer before is laid out the other way. */
  readonly turns: boolean;
}

/**
 * Plans one after the other, with the name, the input and the size of each. Rows that come to a layer of maps are square pictures.
 *
 * @param inputs numbers of a sample
 * @throws RangeError when one does not fit
 */
export function placed(plans: readonly LayerPlan[], inputs: number): PlacedPlan[] {
  const counts = new Map<string, number>();
  let [shape, onMaps] = [rowShape(inputs), false];
  return plans.map((plan): PlacedPlan => {
    const arriving = shape;
    const turns = plan.on !== "either" && onMaps !== (plan.on === "maps");
    if (turns) onMaps = !onMaps;
    const turned = onMaps ? squarePicture : rowShape;
    const input = turns ? turned(sizeOf(arriving)) : arriving;
    const size = plan.size(input);
    shape = size.output;
    const family = plan.family ?? "";
    counts.set(family, (counts.get(family) ?? 0) + 1);
    return {
      plan,
      arriving,
      input,
      size,
      onMaps,
      turns,
      name: plan.family ? `${family}${counts.get(family)}` : "",
    };
  });
}
