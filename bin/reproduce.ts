import { mkdtempSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { loadSamples } from "../site/data/load.js";
import { locateSamples } from "../site/data/locate.js";
import { allExperiments } from "../src/lib/labs/experiments/all-experiments.js";
import type { ReproducedExperiment } from "../src/lib/labs/experiments/reproductions.js";
import { mostWorkers } from "../src/lib/workers/pool.js";
import { compileKernels } from "./kernels.js";
import { readOptions, runCommand, wholeNumber } from "./options.js";
import { chooseExperiments } from "./reproduce/choose-experiments.js";
import { keptResults } from "./reproduce/kept-results.js";
import { asLines, merged, reproductionsFile, reproductionsIn } from "./reproduce/reproductions-file.js";
import { runExperiments } from "./reproduce/run-experiments.js";
import { summaryOf } from "./reproduce/summary.js";
import { trialPool } from "./reproduce/trial-pool.js";
import { workerCode } from "./reproduce/worker-code.js";
import { progressOn } from "./train/progress.js";
import { asJson, expectRealDrawings, expectWorkbookClasses, writeResult } from "./train/result-file.js";

const workFolder = "data/cache/reproduce";

const { values, words } = readOptions(
  "reproduce",
  "Runs the experiments of the five systems and writes their figures to data/reproductions.json. Trainings that are\n" +
    "done are kept in data/cache/reproduce: stopped with Ctrl-C, the next run goes on from there.",
  {
    only: { type: "string", value: "NAMES", help: `systems (3) or experiments, with commas between` },
    quick: "less of everything, to see that it runs; never into data/reproductions.json",
    output: {
      type: "string",
      value: "FILE",
      help: `defaults to ${reproductionsFile}; a temporary file with --quick`,
    },
    workers: {
      type: "string",
      value: "N",
      help: `trainings side by side; defaults to the number of cores, up to ${mostWorkers}`,
    },
    json: "prints the result as JSON",
    list: "lists the experiments",
  },
);

await runCommand(() => (values.list ? list() : reproduce()));

function list(): void {
  for (const { id, system, title } of allExperiments) console.log(`${system}  ${id.padEnd(26)}${title}`);
}

async function reproduce(): Promise<void> {
  if (words.length > 0) throw new RangeError(`reproduce must be given options only: ${words.join(" ")}`);
  const quick = values.quick === true;
  const output = outputFile(quick);
  if (!quick) expectWorkbookClasses();
  const experiments = chooseExperiments(allExperiments, values.only);
  const size = wholeNumber("workers", values.workers ?? Math.min(mostWorkers, availableParallelism()));
  const kept = resolve(output) === resolve(reproductionsFile);
  compileKernels();
  const { file, version } = await workerCode(workFolder);
  const pool = trialPool(resolve(file), size);
  const progress = progressOn();
  try {
    const found = await runExperiments({
      experiments,
      quick,
      version,
      pool,
      progress,
      machine: machine(),
      kept: keptResults(workFolder),
      async load(set) {
        const source = locateSamples(set);
        progress.done(`${set}: ${source.description}`);
        const dataset = await loadSamples(set, source);
        if (kept) expectRealDrawings(dataset);
        return dataset;
      },
      commandFor: (id) => `npm run reproduce -- --only ${id}${quick ? " --quick" : ""}`,
    });
    save(output, found, kept);
    progress.done(`written: ${output}`);
    console.log(values.json ? asJson(found).trimEnd() : summaryOf(found));
  } finally {
    await pool.end();
  }
}

/** With the other experiments of the file where it is the one that the repository keeps. */
function save(output: string, found: readonly ReproducedExperiment[], kept: boolean): void {
  const before = kept ? reproductionsIn(output) : { experiments: [] };
  writeResult(
    output,
    asLines(
      merged(
        before,
        found,
        allExperiments.map(({ id }) => id),
      ),
    ),
  );
}

/** @throws RangeError where less than everything would be written over the file of the full run */
function outputFile(quick: boolean): string {
  const chosen = values.output;
  if (!quick) return chosen ?? reproductionsFile;
  if (chosen !== undefined && resolve(chosen) === resolve(reproductionsFile)) {
    throw new RangeError(`--output must be another file with --quick: ${chosen}`);
  }
  return chosen ?? join(mkdtempSync(join(tmpdir(), "reproduce-")), "reproductions.json");
}

function machine(): ReproducedExperiment["machine"] {
  return { cores: availableParallelism(), cpu: cpus()[0]?.model.trim() ?? "unknown", node: process.version };
}
