import prettyBytes from "pretty-bytes";
import { cacheFolder } from "../site/data/locate.js";
import { verifyCache } from "./data/cache.js";
import { downloadSamples } from "./data/download.js";
import { ask, isInteractive } from "./data/offer-samples.js";
import { defaultSelection, hostsFrom, readClasses, type Selection, wantedFiles } from "./data/wanted.js";
import { courseSpec, readOptions, runCommand, wholeNumber } from "./options.js";
import { progressOn } from "./train/progress.js";

const { rows, strokes } = defaultSelection;
const { values, words } = readOptions(
  "data",
  "Downloads real samples from their official hosts; what is here already is not fetched again.",
  {
    rows: { type: "string", value: "N", help: `bitmaps of each class of Quick, Draw!; defaults to ${rows}` },
    all: "all bitmaps of each class: some hundred thousand",
    strokes: {
      type: "string",
      value: "N",
      help: `drawings of each class as strokes; defaults to ${strokes}`,
    },
    classes: { type: "string", value: "A,B", help: "classes of Quick, Draw!; defaults to those of the labs" },
    only: { type: "string", value: "SET", help: "quickdraw or emnist; defaults to both" },
    cache: { type: "string", value: "FOLDER", help: `where they go; defaults to ${cacheFolder}` },
    refresh: "fetches anew, whatever the checksums of the lock file are",
    verify: "fetches nothing, and checks what is here",
    yes: "does not ask before a large download",
    ...courseSpec,
  },
);

/** A download of more than this is asked about. */
const large = 500e6;

await runCommand(async () => {
  process.exitCode = values.verify ? await verify() : await download();
});

async function download(): Promise<number> {
  if (words.length > 0) throw new RangeError(`options must begin with --: ${words.join(" ")}`);
  const wanted = wantedFiles(selection(), hostsFrom());
  const progress = progressOn();
  return downloadSamples({ cache: folder(), wanted, refresh: values.refresh === true, progress, confirm });
}

async function verify(): Promise<number> {
  const { sound, faults } = await verifyCache(folder());
  if (sound + faults.length === 0)
    throw new RangeError(`--cache must be a folder that npm run data filled: ${folder()}`);
  for (const fault of faults) console.error(fault);
  console.error(`${folder()}: ${sound} files are sound, ${faults.length} are not`);
  return faults.length > 0 ? 1 : 0;
}

function folder(): string {
  return values.cache ?? cacheFolder;
}

function selection(): Selection {
  const { only } = values;
  if (only !== undefined && only !== "quickdraw" && only !== "emnist") {
    throw new RangeError(`--only must be quickdraw or emnist: ${only}`);
  }
  return {
    rows: values.all ? Number.POSITIVE_INFINITY : wholeNumber("rows", values.rows ?? rows),
    strokes: wholeNumber("strokes", values.strokes ?? strokes, 0),
    classes: values.classes === undefined ? undefined : readClasses(values.classes),
    only,
  };
}

/** Asks about a large download where there is a person; elsewhere `--yes` has to be given. */
async function confirm(bytes: number): Promise<boolean> {
  if (bytes <= large || values.yes) return true;
  if (!isInteractive()) throw new RangeError(`--yes must be given to fetch so much: ${prettyBytes(bytes)}`);
  return /^\s*y(es)?\s*$/i.test(await ask(`Fetch ${prettyBytes(bytes)}? [y/N] `));
}
