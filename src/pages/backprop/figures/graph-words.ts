import { decimal, significant } from "../../../components/ui/numbers.js";
import { weightAt } from "../study/graph.js";
import type { LiveGraph } from "../study/live-graph.js";
import { short } from "./graph-markup.js";

/** What is held and what L does about it: "w: 0.4 → 0.55. L: 0.045 → 0.00281. …" */
export function heldWords(live: LiveGraph): string {
  const { held, weight, loss, forecast } = live;
  const moved = weight.value - held.value;
  if (moved === 0) {
    const way = { "-1": "rises, L falls", "0": "moves a little, L stays", "1": "falls, L falls" }[
      String(Math.sign(held.gradient))
    ];
    return `${weight.name} = ${short(weight.value)}, d${weight.name} = ${short(weight.gradient)}: when it ${way}. L = ${short(loss)}.`;
  }
  const digits = Math.max(3, Math.min(9, 2 - Math.floor(Math.log10(Math.abs(loss - held.loss) || 1))));
  return `${weight.name}: ${short(held.value)} → ${short(weight.value)}. L: ${decimal(held.loss, digits)} → ${decimal(loss, digits)}; the line L + dw·Δw says ${decimal(forecast, digits)}.`;
}

/** What has come back over the last edge. */
export function flowWords(live: LiveGraph): string {
  const { shown, flow, graph, steps, edges } = live;
  const { now } = flow;
  if (!now) return "dL/dL = 1: here the blame begins. It flows back, edge by edge.";
  const nameOf = (key: string) => shown.nodes.find((node) => node.key === key)?.name ?? "";
  const [from, to] = [nameOf(now.from), nameOf(now.to)];
  const back = short(now.back ?? 0);
  const count = `Edge ${steps} of ${edges}`;
  if (now.factor === undefined)
    return `${count}: ${to} of this column send ${back} back to ${from}, which has ${short(flow.arrived.get(now.from) ?? 0)} now.`;
  const weight = now.weight && weightAt(graph, now.weight);
  if (from === "1" && weight) return `${count}: the bias ${weight.name} gets d${to} · 1 = ${back}.`;
  const before = significant(flow.arrived.get(now.to) ?? 0, 3);
  const product = `${from} gets d${to} · factor = ${before} · ${short(now.factor)} = ${back}`;
  const sum = flow.arrived.get(now.from) ?? 0;
  const total = short(sum) === back ? "" : `, with what came before ${short(sum)}`;
  return `${count}: ${product}${total}.${weight ? ` The weight ${weight.name} gets d${to} · ${from} = ${short(weight.gradient)}.` : ""}`;
}
