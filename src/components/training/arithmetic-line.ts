import type { Unable } from "../../lib/backends/wasm/probe.js";
import { t } from "../words/t.js";
import type { RunLog } from "./run-log.js";

/** How a run rounds, and why; empty before there is one. */
export function arithmeticLine(log: RunLog | undefined): string {
  if (!log) return "";
  if (log.ready.unable) return whyStrict[log.ready.unable];
  return log.hyperparameters.profile === "fused" ? fused : strict;
}

const strict = t(
  "Strict arithmetic: each product and each sum is rounded by itself, which gives the same last digits in every browser.",
);
const fused = t(
  "Fused arithmetic: a product and the sum that it is added to are rounded together. That is faster here, and gives other last digits than strict.",
);
const whyStrict: Readonly<Record<Unable, string>> = {
  engine: t("Strict arithmetic: this browser can't round a product and a sum together yet."),
  processor: t("Strict arithmetic: this computer's processor can't round a product and a sum together."),
};
