import { loadSamples } from "../site/data/load.js";
import { climbSamples } from "../src/lib/labs/climb/samples.js";
import { climbStages, partsAt, recipeOf, type StageName } from "../src/lib/labs/climb/stages.js";
import { trainedWith } from "../src/lib/labs/climb/train-stage.js";
import type { ClimbFile, ClimbPoint } from "../src/lib/training/climb-record.js";
import { readOptions, runCommand } from "./options.js";
import { percent } from "./percent.js";
import { backendNamed } from "./train/backends.js";
import { asJson, expectRealDrawings, expectWorkbookClasses, writeResult } from "./train/result-file.js";

const climbFile = "data/climb.json";

const { values, words } = readOptions(
  "climb",
  "Trains the network of “Your network” with one part of the theory more each time, as a reader does who leaves nothing out:\n" +
    `the same drawings, the same seed and the same bits as in the pages. Writes ${climbFile}.`,
  { "dry-run": "prints what each part brings and writes nothing; the stand-in will do" },
);

await runCommand(climb);

async function climb(): Promise<void> {
  if (words.length > 0) throw new RangeError(`climb must be given options only: ${words.join(" ")}`);
  if (!values["dry-run"]) expectWorkbookClasses();
  const doodles = await loadSamples("doodles");
  if (!values["dry-run"]) expectRealDrawings(doodles);
  const samples = climbSamples(doodles);
  const makeBackend = backendNamed("wasm");
  const all = new Set<StageName>(climbStages.map(({ name }) => name));
  const points: ClimbPoint[] = [];
  for (const { name, part } of climbStages) {
    const point = trainedWith(partsAt(name, all), samples, await makeBackend());
    points.push(point);
    console.log(
      `${part.padEnd(42)} held out ${percent(point.heldOut)}, trained on ${percent(point.train)}, weights ${point.hash}`,
    );
  }
  if (values["dry-run"]) return;
  const { title, testFrom = 0, labels } = samples;
  const file: ClimbFile = {
    title,
    trainRows: testFrom,
    heldOutRows: labels.length - testFrom,
    seed: recipeOf(all).seed,
    points,
  };
  writeResult(climbFile, asJson(file));
  console.log(`written: ${climbFile}`);
}
