import { denseLink, type Graph, type WeightPlace } from "./graph.js";

/** The weight of a link on which L hangs most. */
export function loudestWeight(graph: Graph, link: number): WeightPlace {
  const { rows, cols, stride, data } = denseLink(graph, link).dWeight;
  let [from, to] = [0, 0];
  for (let k = 0; k < rows; k++)
    for (let j = 0; j < cols; j++)
      if (Math.abs(data[k * stride + j]) > Math.abs(data[from * stride + to])) [from, to] = [k, j];
  return { link, from, to };
}
