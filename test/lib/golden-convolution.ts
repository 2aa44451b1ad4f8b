import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Window } from "../../src/lib/core/convolution/window.js";
import type { MapShape } from "../../src/lib/core/maps.js";

/** What test/golden/convolution.py wrote, from PyTorch. Maps are listed sample by sample, channel by channel. */
export interface GoldenConvolution {
  convolutions: {
    batch: number;
    shape: MapShape;
    outputs: number;
    window: Window;
    x: number[];
    /** Row by row. */
    w: number[];
    b: number[];
    y: number[];
    dy: number[];
    dx: number[];
    dw: number[];
    db: number[];
  }[];
  pools: {
    batch: number;
    shape: MapShape;
    size: number;
    x: number[];
    y: number[];
    dy: number[];
    dx: number[];
  }[];
  sumPools: {
    batch: number;
    shape: MapShape;
    size: number;
    divisor: number;
    x: number[];
    y: number[];
    dy: number[];
    dx: number[];
  }[];
  network: {
    convolutions: string;
    inputs: number;
    hidden: number[];
    labels: number[];
    x: number[][];
    parameters: number[][];
    z: number[][];
    value: number;
    gradients: number[][];
    dx: number[][];
  };
}

const file = fileURLToPath(new URL("../golden/convolution.json", import.meta.url));
export const golden: GoldenConvolution = JSON.parse(readFileSync(file, "utf8"));
