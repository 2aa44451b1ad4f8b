import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Schedule } from "../../../../src/lib/core/schedules/schedule.js";
import { expectClose } from "../../close.js";

/** Rates from PyTorch; test/golden/optimisers.py made them. */
const golden: { rates: Record<string, number[]> } = JSON.parse(
  readFileSync(new URL("../../../golden/optimisers.json", import.meta.url), "utf8"),
);

/** Expects PyTorch's learning rates for the first 25 steps, to 10⁻⁹ of η₀ = 0.1. */
export function expectGoldenRates(name: string, schedule: Schedule): void {
  expect(golden.rates[name].length).toBe(25);
  const rates = golden.rates[name].map((_, t) => schedule(t));
  expectClose(rates, golden.rates[name], 1e-10, name);
}
