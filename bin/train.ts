import { readFileSync } from "node:fs";
import { courseFile } from "../site/course/chosen.js";
import { labSet } from "../site/data/lab-sets.js";
import { modelPlace } from "../site/data/models.js";
import { readCard } from "../src/lib/training/weights/card.js";
import { keepFigures } from "./figures/measured.js";
import { courseSpec, readOptions, runCommand, wholeNumber } from "./options.js";
import { percent } from "./percent.js";
import { backendNamed } from "./train/backends.js";
import { compareSettings } from "./train/compare.js";
import { courseModelsToHave, recipeForCourse } from "./train/course.js";
import { summaryOf, type TrainJob, trainSeeds } from "./train/job.js";
import { chooseParts } from "./train/parts.js";
import { type Progress, progressOn } from "./train/progress.js";
import { type Recipe, recipes } from "./train/recipes.js";
import { reproduceDoodles } from "./train/reproduce.js";
import { asJson, expectRealDrawings, writeResult } from "./train/result-file.js";
import { kindNamed, samplesFor } from "./train/samples.js";
import { describedAnew, trainedModel } from "./train/save.js";
import { searchDoodles } from "./train/search.js";
import { withSettings } from "./train/settings.js";
import { trainSpread, writeOfSeed } from "./train/spread.js";
import { endOf, type OnEnd } from "./train/start.js";

/** What gives the ends of recipes, by their names. */
const ends = new Map<string, ReturnType<typeof endOf>>();

const trainable = [
  "what can be trained:",
  ...Object.entries(recipes).map(([name, { title }]) => `  ${name.padEnd(24)}${title}`),
].join("\n");

const { values, words } = readOptions(
  "train",
  `Trains a model of the workbook: npm run train -- doodles [options]. With --course alone it trains the networks that a course has other classes for.\n\n${trainable}`,
  {
    seed: { type: "string", value: "SEED", help: "the first seed; defaults to 1" },
    seeds: { type: "string", value: "N", help: "how many seeds, one after another; defaults to 5" },
    set: { type: "string", value: "SETTINGS", help: 'other hyperparameters: "epochs=5 hidden=64-32"' },
    "train-on": { type: "string", value: "KIND", help: "real or stand-in; defaults to what is at hand" },
    "test-on": { type: "string", value: "KIND", help: "real or stand-in; defaults to what is trained on" },
    "per-class": { type: "string", value: "N", help: "pictures of a class to train on; defaults to all" },
    "hold-out": {
      type: "string",
      value: "PART",
      help: "tests on a part of the training rows instead of the test rows, to choose by; from 0 to 1",
    },
    parts:
      "how far from the weights of EMNIST alone to those of its end a network of the pad goes, with --hold-out",
    compare: {
      type: "string",
      value: "LIST",
      help: 'tries other settings, with ; between, on rows that no seed tests on: "dropout=0; epochs=5 l2=0"',
    },
    augment: {
      type: "string",
      value: "N",
      help: "augmented copies of each picture to train on; defaults to 0",
    },
    backend: { type: "string", value: "NAME", help: "wasm or reference; defaults to wasm" },
    profile: {
      type: "string",
      value: "NAME",
      help: "strict, or fused where the processor can: faster, other last digits; defaults to strict",
    },
    json: "prints the result as JSON",
    figure: {
      type: "string",
      value: "NAME",
      help: "keeps the mean test accuracy in data/figures.json, under a name",
    },
    save: "writes the first seed's weights to data/models, with their card",
    card: "writes the card of the weights in data/models anew, without training",
    spread:
      "trains what is kept from the other seeds too, and writes what each gets onto its card, one after the other",
    reproduce: "0.8 as keep and as drop rate, into data/reproductions",
    search: "chooses the constants that were not reported, into data/models",
    folds: {
      type: "string",
      value: "N",
      help: "splits for each trial of a search or a comparison; defaults to 10",
    },
    anew: "with --course: trains those again that are trained already",
    ...courseSpec,
  },
);

await runCommand(train);

async function train(): Promise<void> {
  const [name] = words;
  if (name === undefined && values.course !== undefined) return trainCourse();
  if (name === undefined) {
    console.log(`${trainable}\n\nnpm run train -- doodles trains the doodles; --help lists the options`);
    return;
  }
  const recipe = Object.hasOwn(recipes, name) ? recipes[name] : undefined;
  if (words.length > 1 || !recipe) {
    throw new RangeError(
      `what to train must be one of ${Object.keys(recipes).join(", ")}: ${words.join(" ")}`,
    );
  }
  const kept = values.search || values.reproduce || values.save || values.card || values.spread;
  if ((values.search || values.reproduce) && labSet(recipe.set).own) {
    throw new RangeError(`what is searched or reproduced must be the workbook's own doodles: ${courseFile}`);
  }
  if ((values.search || values.reproduce) && name !== "doodles") {
    throw new RangeError(`what is searched or reproduced must be the doodles: ${name}`);
  }
  if (kept && !recipe.kept) throw new RangeError(`what is kept must be a model of the repository: ${name}`);
  for (const option of ["augment", "hold-out"] as const) {
    if (kept && values[option] !== undefined) {
      throw new RangeError(`what is kept must be trained without --${option}: ${values[option]}`);
    }
  }
  const job = await jobOn(recipeForCourse(name, recipe));
  if (kept) return keep(job, name);
  if (values.compare !== undefined) return compare(job, values.compare);
  if (values.parts) return parts(job);
  const result = await trainSeeds(job);
  console.log(values.json ? asJson(result).trimEnd() : summaryOf(result));
  if (values.figure !== undefined) {
    keepFigures(values.figure, "train", { testAccuracy: result.testAccuracy });
  }
}

/** Trains the networks of the pages that the course has other classes for, but those that are trained already. */
async function trainCourse(): Promise<void> {
  const wanted = courseModelsToHave();
  const { done } = progressOn();
  if (wanted.length === 0) done(`nothing to train: ${courseFile} has the classes of the workbook`);
  for (const { name, path, isThere } of wanted) {
    if (isThere && !values.anew) {
      done(`${path}: trained already; --anew trains it again`);
      continue;
    }
    const job = await jobOn(recipeForCourse(name, recipes[name]));
    expectRealDrawings(job.dataset);
    const { weights, card } = await trainedModel(job, `npm run train -- --course ${courseFile}`);
    writeResult(`${path}.safetensors`, weights);
    writeResult(`${path}.json`, card);
    const { accuracy } = readCard(card);
    done(`${path}: ${percent(accuracy.test)} of the test drawings, ${job.dataset.classes.join(", ")}`);
  }
}

async function parts(job: TrainJob): Promise<void> {
  if (values["hold-out"] === undefined) throw new RangeError("--parts must be chosen with --hold-out: none");
  const chosen = await chooseParts(job);
  if (values.json) console.log(asJson(chosen).trimEnd());
}

async function compare(job: TrainJob, list: string): Promise<void> {
  const folds = wholeNumber("folds", values.folds ?? 10);
  const compared = await compareSettings(
    job,
    folds,
    list.split(";").map((settings) => settings.trim()),
  );
  if (values.json) console.log(asJson(compared).trimEnd());
}

/** What the repository keeps: the choice of the constants, the reproduction, the trained model. */
async function keep(job: TrainJob, name: string): Promise<void> {
  expectRealDrawings(job.dataset);
  const write = writeTold(job.progress);
  if (values.search) {
    const folds = wholeNumber("folds", values.folds ?? 10);
    write("data/models/doodles-search.json", asJson(await searchDoodles(job, folds)));
  }
  if (values.reproduce) write("data/reproductions/doodles.json", asJson(await reproduceDoodles(job)));
  if (values.save || values.card) {
    const { path } = modelPlace(name);
    const files = { weights: `${path}.safetensors`, card: `${path}.json` };
    const { weights, card, hash } = values.save
      ? await trainedModel(job, `npm run train -- ${name} --save --seed ${job.seeds[0]}`)
      : await describedAnew(job, {
          weights: readFileSync(files.weights),
          card: readFileSync(files.card, "utf8"),
        });
    write(files.weights, weights);
    write(files.card, card);
    job.progress.done(`weight hash: ${hash}`);
  }
  if (values.spread) await trainSpread(job, modelPlace(name).path, write);
}

function writeTold({ done }: Progress) {
  return (file: string, content: string | Uint8Array) => {
    writeResult(file, content);
    done(`written: ${file}`);
  };
}

/** What a recipe's run needs, the run of the recipe that it begins with among it. */
async function jobOn(
  { set, hyperparameters: usual, perClass: usualPerClass, drafted, first: before, between }: Recipe,
  settings = values.set,
): Promise<TrainJob> {
  const progress = progressOn();
  const first = wholeNumber("seed", values.seed ?? 1, 0);
  const count = wholeNumber("seeds", values.seeds ?? 5);
  const { backend = "wasm" } = values;
  const kind = (option: "train-on" | "test-on") => {
    const word = values[option];
    return word === undefined ? undefined : kindNamed(option, word);
  };
  const profile = values.profile === undefined ? "" : `profile=${values.profile}`;
  const hyperparameters = withSettings(`${profile} ${settings ?? ""}`, { ...usual, seed: first });
  const perClass = values["per-class"];
  return {
    makeBackend: backendNamed(backend, hyperparameters.profile),
    backend,
    hyperparameters,
    seeds: Array.from({ length: count }, (_, k) => first + k),
    dataset: await samplesFor(
      {
        set,
        trainOn: kind("train-on"),
        testOn: kind("test-on"),
        perClass: perClass === undefined ? usualPerClass : wholeNumber("per-class", perClass),
        holdOut: values["hold-out"] === undefined ? undefined : Number(values["hold-out"]),
        drafted,
        augment: values.augment === undefined ? 0 : wholeNumber("augment", values.augment),
        seed: first,
      },
      progress,
    ),
    progress,
    start: before === undefined ? undefined : weightsFrom(before, progress),
    between: between && { weights: weightsFrom(between.recipe, progress), part: between.part },
  };
}

/** The weights that another recipe ends with, for each seed; with --spread, what they get goes onto the card of that recipe too. */
function weightsFrom(name: string, progress: Progress) {
  const first = { name, job: () => jobOn(recipes[name], "") };
  const onEnd: OnEnd = (job, run) => {
    if (values.spread) writeOfSeed(job, modelPlace(name).path, run, writeTold(progress));
  };
  const known = ends.get(name) ?? endOf(first, keptFolder(), progress.done, onEnd);
  ends.set(name, known);
  return known;
}

/** Where the weights of recipes are that others begin with, unless the run is on other rows than they were. */
function keptFolder(): string | undefined {
  const others = ["train-on", "test-on", "per-class", "hold-out"] as const;
  return others.some((option) => values[option] !== undefined) ? undefined : "data/models";
}
