import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepFigures, readFigures } from "../../../bin/figures/measured.js";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "figures-"));
  file = join(folder, "figures.json");
  vi.stubEnv("WORKBOOK_DATA", folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const kept = () => readFigures(readFileSync(file, "utf8"));

describe("keepFigures", () => {
  it("keeps numbers with the command, the day and the machine", () => {
    keepFigures("sweep", "bench", { seconds: 18.6 }, file);
    expect(kept().sweep).toEqual({
      command: expect.stringMatching(/^npm run bench/),
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      machine: expect.stringContaining(`Node ${process.versions.node}`),
      numbers: { seconds: 18.6 },
    });
  });

  it("replaces what was measured before, leaves the rest, and keeps the order of the names", () => {
    keepFigures("b", "bench", { seconds: 1 }, file);
    keepFigures("a", "bench", { seconds: 2 }, file);
    keepFigures("b", "bench", { seconds: 3 }, file);
    expect(Object.entries(kept()).map(([name, { numbers }]) => [name, numbers.seconds])).toEqual([
      ["a", 2],
      ["b", 3],
    ]);
  });

  it.each([Number.NaN, Infinity])("refuses %d", (number) => {
    const message = `sweep, seconds must be a finite number: ${number}`;
    expect(() => keepFigures("sweep", "bench", { seconds: number }, file)).toThrow(new RangeError(message));
  });

  it("refuses what was measured without real samples", () => {
    vi.stubEnv("WORKBOOK_DATA", undefined);
    expect(() => keepFigures("sweep", "bench", { seconds: 1 }, file)).toThrow("WORKBOOK_DATA is not set");
  });
});

describe("readFigures", () => {
  it.each([
    '{"a": 1}',
    '{"a": {"command": "c", "date": "d", "numbers": {}}}',
    '{"a": {"command": "c", "date": "d", "machine": "m", "numbers": {"x": "1"}}}',
  ])("names what is no measurement in %s", (json) => {
    expect(() => readFigures(json)).toThrow(/must have a command, a date, a machine and numbers: a$/);
  });
});
