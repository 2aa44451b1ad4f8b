import { defineConfig } from "vitest/config";
import { ByEnvironment } from "./test/by-environment.js";

/**
 * What every test has: it waits for what it is about, and none is about speed: what is measured is processor time beside that
 * of a known piece of work. On a machine with other work a command takes many seconds to start, and a page to open. Files
 * share a process, for a process and a DOM for each of hundreds cost more than the tests.
 */
const patient = {
  environment: "node",
  isolate: false,
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 120_000 } },
} as const;

export default defineConfig({
  test: {
    sequence: { sequencer: ByEnvironment },
    // With `npm test -- --coverage`: of the library, with no file of it left to chance.
    coverage: {
      include: ["src/lib/**/*.ts"],
      exclude: ["src/lib/index.ts", "src/lib/backends/wasm/assembly/**", "**/*.generated.ts"],
      reporter: ["text-summary", "json-summary"],
      thresholds: { perFile: true, lines: 80 },
    },
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/{lib,components,site,bin,data}/**/*.test.ts", "test/pages/*/**/*.test.ts"],
          ...patient,
          maxWorkers: "100%",
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/pages/*.test.ts"],
          ...patient,
          // A page often waits, for a file, a frame or a worker of its own: with one for each of two cores, a third of the time of both is idle.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
