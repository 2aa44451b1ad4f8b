// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { reproductionsTable } from "../../../src/components/experiments/reproductions-table.js";
import type { ReproducedExperiment } from "../../../src/lib/labs/experiments/reproductions.js";

const experiment: ReproducedExperiment = {
  id: "small",
  system: "3",
  title: "Small",
  page: "sweeps",
  command: "npm run reproduce -- --only small",
  quick: false,
  data: { title: "drawings", origin: "folder", rows: 1234, fingerprint: "f00" },
  seconds: 74.1,
  machine: { cores: 2, cpu: "a processor", node: "v20" },
  figures: [
    { name: "test accuracy", unit: "part", reported: "3.batch-512", ours: 0.83, note: "fewer rows" },
    { name: "parameters", unit: "parameters", reported: undefined, ours: 7, note: undefined },
  ],
  trials: [4, 1, 4].map((seed) => ({
    name: `seed ${seed}`,
    state: "finished",
    seed,
    parameters: 7,
    curve: [],
    hash: "h",
    rows: { train: 1000, heldOut: 234 },
  })),
};

describe("reproductionsTable", () => {
  it("has each figure beside what was reported, and how to repeat it", () => {
    const table = reproductionsTable([experiment], (page) => `./${page}`);
    const rows = [...table.querySelectorAll("tbody tr")].map(({ textContent }) => textContent);
    expect(rows[0]).toContain(
      "drawings, real, from a folder, 1,234 rows · 3 training runs, seeds 1, 4 · 74 s of training · 2 cores, a processor, Node v20",
    );
    expect(rows[1]).toBe("test accuracyfewer rows0.8483.00\u00a0%−1.0 points");
    expect(rows[2]).toBe("parameters–7");
    expect(table.querySelector("a")?.getAttribute("href")).toBe("./sweeps");
  });

  it("leads to no page that is not there", () => {
    expect(reproductionsTable([experiment]).querySelector("a")).toBeNull();
  });

  it("says so where nothing has been run", () => {
    expect(reproductionsTable([]).textContent).toContain("npm run reproduce");
  });
});
