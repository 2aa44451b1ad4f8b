import { goalLines, type Measurements, meansOf, measureAll } from "./bench/all.js";
import { measureArrival } from "./bench/arrival.js";
import { measureCeiling } from "./bench/ceiling.js";
import { type CharacterTimes, characterLines, timeCharacters } from "./bench/characters.js";
import { peerIds } from "./bench/field.js";
import { frameLines, isFollowed } from "./bench/frame-times.js";
import { timeFrames } from "./bench/frames.js";
import { handsLines, readHands } from "./bench/hands.js";
import { measureLab } from "./bench/lab.js";
import { measureMemory, memoryLines, memoryNumbers } from "./bench/memory.js";
import { onePictureLines, timeOnePicture } from "./bench/one-picture.js";
import { tasksLine } from "./bench/page-tasks.js";
import { type RaceName, type RaceResult, races, ratiosOf, runRace } from "./bench/race.js";
import { readingLines, timeReading } from "./bench/reading.js";
import { tableOf } from "./bench/report.js";
import { drawingLines, timeStandIn } from "./bench/stand-in.js";
import { pairedRatio } from "./bench/statistics.js";
import { sweepLines, timeSweep } from "./bench/sweep.js";
import {
  benchPictures,
  convolutionalRecipe,
  denseRecipe,
  oddRecipe,
  type Pictures,
  usualInk,
  workersRecipe,
} from "./bench/workload.js";
import { goals } from "./figures/goals.js";
import { keepFigures, thisMachine } from "./figures/measured.js";
import { figuresPage } from "./figures/page.js";
import { compileKernels } from "./kernels.js";
import { readOptions, runCommand, wholeNumber } from "./options.js";
import { percent } from "./percent.js";
import { allowFused } from "./relaxed-simd.js";
import { asJson, writeResult } from "./train/result-file.js";

const usualRounds = 7;
/** How often everything is measured where all of it is. */
const allRounds = 2;
const { values } = readOptions(
  "bench",
  "Times one epoch of 784–128–128–10 (Adam, batches of 128, 10,000 pictures) and of other libraries, in turns.",
  {
    all: "measures everything that has a goal instead, twice, and says beside each what was asked",
    reading: "times the answers of the pad's networks instead",
    hands: "reads glyphs of fonts on the pad instead, and tells how many of them its networks read right",
    "stand-in": "times the drawing of the stand-in instead, 10,000 pictures of each set",
    sweep: "times a sweep of 11 trials in the built page instead, and how free the page stays",
    characters: "times the first and the last stage of the characters in the built page instead",
    "one-picture":
      "times batches of one on the characters instead, by their own path and by that of any batch",
    frames: "drags every figure of the built site instead, and measures what a frame costs",
    profile: "tells where the time of an epoch goes instead, dense and convolutional, in Node",
    exchange: "tells what of a step is exchange where 2, 4 or 8 workers divide its batch instead, in Node",
    memory: "measures what the labs of the built site hold in memory at most instead",
    profiles: "times strict and fused arithmetic in turns instead, in Node: epochs, and answers of the pad",
    lab: "measures how free the built page on training stays while it trains instead",
    cnn: "trains a convolutional network of 19,322 parameters instead, on the same pictures",
    workers: "trains in batches of 512 instead, with one worker and with two",
    save: "keeps the result too: with --hands in data/hands.json, else in data/figures.json",
    figures: "writes docs/figures.md from what was kept instead",
    json: "prints the result as JSON",
    rounds: {
      type: "string",
      value: "N",
      help: `epochs of each peer that are timed; defaults to ${usualRounds}`,
    },
    peers: { type: "string", value: "LIST", help: `some of ${peerIds.join(",")}; defaults to all` },
    ink: {
      type: "string",
      value: "PART",
      help: `generates pictures with this part of ink; defaults to real ones from WORKBOOK_DATA, or ${usualInk}`,
    },
  },
);
const dist = process.env.WORKBOOK_DIST ?? "dist";
await runCommand(async () => {
  if (values.all) await all();
  else if (values.figures) writeResult("docs/figures.md", figuresPage());
  else if (values.reading) console.log(readingLines(await timeReading()).join("\n"));
  else if (values.hands) await hands();
  else if (values["stand-in"]) standIn();
  else if (values.sweep) await sweep();
  else if (values.characters) await characters();
  else if (values["one-picture"]) await onePicture();
  else if (values.frames) await frames();
  else if (values.profile) await profile();
  else if (values.exchange) await exchange();
  else if (values.memory) await memory();
  else if (values.profiles) await compareProfiles();
  else if (values.lab) console.log(tasksLine(await measureLab(dist)));
  else await race();
});

async function all(): Promise<void> {
  const rounds = wholeNumber("rounds", values.rounds ?? usualRounds);
  const ratios = (name: RaceName) => async () => ratiosOf(await runRace(name, chosenPictures(), { rounds }));
  const measurements: Measurements = {
    dense: ratios("dense"),
    cnn: ratios("cnn"),
    workers: ratios("workers"),
    reading: async () => {
      const [{ median, most }] = await timeReading();
      return { median, most };
    },
    characters: async () => characterNumbers(await timeCharacters(dist)),
    arrival: () => measureArrival(dist),
    memory: async () => memoryNumbers(await measureMemory(dist)),
  };
  const found = await measureAll(measurements, allRounds, (line) => console.error(line));
  console.log([thisMachine(), ...goalLines(goals, found)].join("\n"));
  for (const [name, numbers] of Object.entries(meansOf(found))) save(name, numbers);
}

async function hands(): Promise<void> {
  const readings = await readHands();
  console.log(values.json ? asJson(readings).trimEnd() : handsLines(readings).join("\n"));
  if (values.save) writeResult("data/hands.json", asJson(readings));
}

function standIn(): void {
  const times = timeStandIn();
  console.log(drawingLines(times).join("\n"));
  save("stand-in", { slowest: Math.max(...times.map(({ seconds }) => seconds)) });
}

async function sweep(): Promise<void> {
  const time = await timeSweep(dist);
  console.log(sweepLines(time).join("\n"));
  save("sweep", { seconds: time.seconds });
}

async function characters(): Promise<void> {
  const times = await timeCharacters(dist);
  console.log(characterLines(times).join("\n"));
  save("characters", characterNumbers(times));
}

function characterNumbers({ asReported, past }: CharacterTimes): Record<string, number> {
  return {
    asReported,
    ...Object.fromEntries(past.map(({ accuracy, seconds }) => [`past ${accuracy}`, seconds])),
  };
}

async function onePicture(): Promise<void> {
  const times = await timeOnePicture();
  console.log(onePictureLines(times).join("\n"));
  const pass = (each: number) => (each * times.rows) / 1000;
  save("one-picture", { batch: pass(times.batch), own: pass(times.own) });
}

async function frames(): Promise<void> {
  const figures = await timeFrames(dist);
  console.log(frameLines(figures).join("\n"));
  save(
    "frames",
    Object.fromEntries(
      figures.filter(isFollowed).flatMap(({ figure, median, worst }) => [
        [`${figure}, median`, median],
        [`${figure}, worst`, worst],
      ]),
    ),
  );
}

async function memory(): Promise<void> {
  const found = await measureMemory(dist);
  console.log(memoryLines(found).join("\n"));
  save("memory", memoryNumbers(found));
}

function save(name: string, numbers: Readonly<Record<string, number>>): void {
  if (values.save) keepFigures(name, "bench", numbers);
}

async function profile(): Promise<void> {
  const rounds = wholeNumber("rounds", values.rounds ?? usualRounds);
  compileKernels();
  // Not before the kernels are compiled.
  const { profileEpoch, profileLines } = await import("./bench/profile.js");
  const { pixels, labels, ink, description } = chosenPictures();
  const ceiling = measureCeiling();
  console.log(`${description}, ${percent(ink)} ink; ceiling ${ceiling.toFixed(1)} GFLOP/s`);
  const recipes = { dense: denseRecipe, convolutional: convolutionalRecipe, "layers of 47": oddRecipe };
  for (const [name, recipe] of Object.entries(recipes)) {
    const found = await profileEpoch({ ...recipe, pixels, labels }, rounds);
    console.log([``, `${name}, batches of ${recipe.batch}`, ...profileLines(found, ceiling)].join("\n"));
  }
}

async function exchange(): Promise<void> {
  compileKernels();
  // Not before the kernels are compiled.
  const { exchangeLines, timeExchange } = await import("./bench/exchange.js");
  const { pixels, labels } = chosenPictures();
  console.log(exchangeLines(await timeExchange({ ...workersRecipe, pixels, labels })).join("\n"));
}

async function compareProfiles(): Promise<void> {
  const rounds = wholeNumber("rounds", values.rounds ?? usualRounds);
  compileKernels();
  const unable = allowFused();
  if (unable)
    throw new RangeError(`profiles must be two, but this ${unable} can't fuse multiply–adds: strict`);
  // Not before the kernels are compiled.
  const { profilePairLines, timeProfiles } = await import("./bench/profiles.js");
  const pictures = chosenPictures();
  console.log(`${pictures.description}, ${percent(pictures.ink)} ink`);
  const pairs = await timeProfiles(pictures, rounds);
  console.log(profilePairLines(pairs).join("\n"));
  save(
    "profiles",
    Object.fromEntries(pairs.map(({ work, strict, fused }) => [work, pairedRatio(fused, strict)])),
  );
}

async function race(): Promise<void> {
  const name = values.workers ? "workers" : values.cnn ? "cnn" : "dense";
  const rounds = wholeNumber("rounds", values.rounds ?? usualRounds);
  const pictures = chosenPictures();
  const result = await runRace(name, pictures, { peers: chosenPeers(races[name].known), rounds });
  print(result, pictures);
  save(values.ink === undefined ? name : `${name}-${100 * Number(values.ink)}`, ratiosOf(result));
}

function chosenPictures(): Pictures {
  const { ink } = values;
  return ink === undefined ? benchPictures(process.env.WORKBOOK_DATA) : benchPictures(undefined, Number(ink));
}

function chosenPeers(known: readonly string[]): string[] {
  const chosen = (values.peers ?? known.join(",")).split(",");
  for (const id of chosen) {
    if (!known.includes(id)) throw new RangeError(`--peers must be some of ${known.join(",")}: ${id}`);
  }
  return ["workbook", ...chosen.filter((id) => id !== "workbook")];
}

function print({ reports, missing, machine }: RaceResult, { description, ink }: Pictures): void {
  if (values.json) {
    console.log(
      JSON.stringify({ machine, pictures: description, ink, peers: reports, missing }, undefined, 2),
    );
    return;
  }
  console.log(`${machine}\n${description}, ${percent(ink)} ink`);
  for (const line of tableOf(reports)) console.log(line);
  for (const { id, reason } of missing) console.log(`missing: ${id} (${reason})`);
}
