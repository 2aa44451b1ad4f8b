import type { MapShape, Maps } from "../maps.js";
import type { LayerDescription } from "./description.js";
import type { Mode, Parameter } from "./layer.js";

/** One step of the network on feature maps. What a pass returns is valid until the next such pass. */
export interface MapLayer {
  readonly parameters: readonly Parameter[];
  /** As that of a `Layer`. */
  readonly described: readonly LayerDescription[];
  /** Of what it returns. */
  readonly shape: MapShape;
  forward(x: Maps, mode: Mode): Maps;
  /** dx from dy for the last forward pass; undefined from a layer that was told nobody needs it. */
  backward(dy: Maps): Maps | undefined;
}
