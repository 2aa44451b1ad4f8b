import { defineConfig } from "vitest/config";

/** Tests that look at how long a page is busy: nothing else may run beside them. */
const measured = ["test/pages/train-doodles.test.ts"];

/** What every test of a page has: a loaded machine is given time, since no test is about speed but those measured. */
const patient = {
  environment: "node",
  isolate: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 20_000 } },
} as const;

export default defineConfig({
  test: {
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
          environment: "node",
          // On a machine with other work a command takes many seconds to start; no unit test is about speed.
          testTimeout: 30_000,
          // A process for each of 400 files, and a DOM for each that needs one, cost more than the tests.
          isolate: false,
          maxWorkers: "100%",
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/pages/*.test.ts"],
          exclude: measured,
          ...patient,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "browser-alone",
          include: measured,
          ...patient,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
