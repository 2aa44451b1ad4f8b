import type { Matrix } from "../../../lib/core/matrix.js";
import { matrixFrom } from "../../../lib/core/matrix.js";
import type { Network } from "../../../lib/core/network.js";
import { chainOf, type chainStart } from "../worked.js";
import { type Column, type Graph, type Link, one, type WeightPlace } from "./graph.js";
import { type NetworkTrace, traceNetwork } from "./network-trace.js";

/** Something with weights that can be moved, and all that it makes of its input. */
export interface GraphSource {
  /** Every number with the weights as they are now; valid until the next call. */
  graph(): Graph;
  /** L alone. */
  loss(): number;
  /** Gives a weight another value. */
  set(place: WeightPlace, value: number): void;
}

/** What the numbers of a network are called. */
export interface GraphNames {
  /** Of the columns by their order: "x", "a₁", …; `unit` counts from 0. */
  readonly number: (column: number, unit: number) => string;
  /** Of the weights into layer `layer`, from 1; from `one` of its biases. */
  readonly weight: (layer: number, from: number, to: number) => string;
}

/**
 * One sample in a network, forwards and back, by the library's own layers.
 *
 * @param network in float64, dense layers with ReLU after each but the last; its weights are moved
 * @param x [1 × inputs]
 * @param label class of the sample
 */
export function networkSource(network: Network, x: Matrix, label: number, names: GraphNames): GraphSource {
  let lossNow: NetworkTrace["lossNow"] | undefined;
  const weights = network.stages.map((stage) => stage.weights);
  const read = () => {
    const trace = traceNetwork(network, x, label);
    ({ lossNow } = trace);
    return trace;
  };
  return {
    graph: () => graphOf(read(), names),
    loss: () => (lossNow ?? read().lossNow)(),
    set({ link, from, to }, value) {
      const { weight, bias } = weights[link / 2];
      if (from === one) bias.value.data[to] = value;
      else weight.value.data[from * weight.value.stride + to] = value;
    },
  };
}

function graphOf({ layers, loss, dInputAt }: NetworkTrace, names: GraphNames): Graph {
  const columns: Column[] = [];
  const links: Link[] = [];
  const add = (values: ArrayLike<number>, gradientAt: Column["gradientAt"]) => {
    const column = columns.length;
    columns.push({ values, gradientAt, nameOf: (unit) => names.number(column, unit) });
  };
  add(layers[0].input, dInputAt);
  for (const { layer, sums, outputs, dSums, dOutputs, weight, dWeight, bias, dBias } of layers) {
    const nameOf = (from: number, to: number) => names.weight(layer, from, to);
    links.push({ kind: "dense", weight, dWeight, bias, dBias, nameOf });
    add(sums, (unit) => dSums[unit]);
    if (layer === layers.length) links.push({ kind: "loss", factors: dSums });
    else {
      links.push({ kind: "each", factors: sums.map((a) => (a > 0 ? 1 : 0)) });
      add(outputs, (unit) => dOutputs[unit]);
    }
  }
  add([loss], () => 1);
  return { columns, links };
}

/** a = wx + b, h = max(a, 0), L = ½(h − 1)²: one weight, one unit, one loss. */
export function chainSource(start: typeof chainStart): GraphSource {
  const now = { ...start };
  const named = (values: number[], gradients: number[], name: string): Column => ({
    values,
    gradientAt: (unit) => gradients[unit],
    nameOf: () => name,
  });
  const single = (value: number) => matrixFrom([[value]], "float64");
  return {
    graph() {
      const { a, h, loss, links, dw } = chainOf(now);
      const [dh, bend] = links.map(({ value }) => value);
      const da = dh * bend;
      const dense: Link = {
        kind: "dense",
        weight: single(now.w),
        dWeight: single(dw),
        bias: single(now.b),
        dBias: single(da),
        nameOf: (from) => (from === one ? "b" : "w"),
      };
      return {
        columns: [
          named([now.x], [da * now.w], "x"),
          named([a], [da], "a"),
          named([h], [dh], "h"),
          named([loss], [1], "L"),
        ],
        links: [dense, { kind: "each", factors: [bend] }, { kind: "loss", factors: [dh] }],
      };
    },
    loss: () => chainOf(now).loss,
    set({ from }, value) {
      now[from === one ? "b" : "w"] = value;
    },
  };
}
