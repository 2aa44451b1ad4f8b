import { type Unable, whyNotFused } from "../../lib/backends/wasm/probe.js";
import type { Profile } from "../../lib/core/numbers/profiles.js";
import { t } from "../words/t.js";

/**
 * How a run rounds, and why; empty before there is one.
 *
 * @param unable what can't fuse multiply–adds, where they were to be fused: the run is strict then
 */
export function arithmeticLine(profile: Profile | undefined, unable?: Unable): string {
  if (!profile) return "";
  if (unable) return whyStrict[unable];
  return profile === "fused" ? fused : strict;
}

/** How runs that were asked for round here, a sentence or two for each kind: `arithmeticHere(["strict", "strict"])`. */
export function arithmeticHere(wanted: readonly Profile[]): string {
  const lines = wanted.map((profile) =>
    arithmeticLine(profile, profile === "fused" ? whyNotFused() : undefined),
  );
  return [...new Set(lines)].join(" ");
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
