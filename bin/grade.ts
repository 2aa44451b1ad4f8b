import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { courseKey } from "../site/course-key.js";
import { bundleLibraries } from "./bundles.js";
import { keepFigures } from "./figures/measured.js";
import { catalogue } from "./grade/catalogue.js";
import { answersTable, marksTable } from "./grade/csv.js";
import { writeMadeUp } from "./grade/made-up.js";
import { markAll } from "./grade/mark-folder.js";
import { marksPage } from "./grade/page.js";
import { bundleChecks } from "./grade/sandbox/bundles.js";
import { openPool } from "./grade/sandbox/pool.js";
import { submissionsIn } from "./grade/submissions.js";
import { courseSpec, readOptions, runCommand, wholeNumber } from "./options.js";

const { values, words } = readOptions(
  "grade",
  "Marks the files of work in a folder: checks every answer again, code in a process without rights.",
  {
    output: { type: "string", value: "FOLDER", help: "where the tables and the page go; defaults to marks" },
    seconds: { type: "string", value: "S", help: "how long one answer may take; defaults to 2" },
    megabytes: { type: "string", value: "MB", help: "how much memory; defaults to 512" },
    "made-up": { type: "string", value: "N", help: "first writes files of N students who do not exist" },
    seed: { type: "string", value: "SEED", help: "of those; defaults to 1" },
    save: "with --made-up: keeps what marking them took in data/figures.json",
    ...courseSpec,
  },
);

await runCommand(async () => {
  const [folder, ...rest] = words;
  if (folder === undefined || rest.length > 0) {
    throw new RangeError(`grade needs one folder, with the files of work: ${words.join(" ") || "none"}`);
  }
  const seconds = wholeNumber("seconds", values.seconds ?? 2);
  const megabytes = wholeNumber("megabytes", values.megabytes ?? 512, 128);
  const key = courseKey();
  bundleLibraries();
  if (values["made-up"] !== undefined) {
    await writeMadeUp(
      folder,
      wholeNumber("made-up", values["made-up"]),
      wholeNumber("seed", values.seed ?? 1, 0),
      key,
    );
  }
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new RangeError(`no such folder: ${folder}`);
  }
  const marked = await mark(folder, values.output ?? "marks", key, { seconds, megabytes });
  if (values.save && values["made-up"] !== undefined) keepFigures("grading", "grade", { ...marked });
});

/** What was marked, and how long it took. */
interface Marked {
  readonly files: number;
  readonly answers: number;
  readonly seconds: number;
}

async function mark(
  folder: string,
  output: string,
  key: string,
  limits: { readonly seconds: number; readonly megabytes: number },
): Promise<Marked> {
  const started = performance.now();
  const course = await catalogue();
  const submissions = submissionsIn(folder, key);
  const checks = realpathSync(mkdtempSync(join(tmpdir(), "workbook-checks-")));
  const pool = openPool({ folder: checks, processes: Math.min(4, availableParallelism()), ...limits });
  try {
    bundleChecks(checks);
    const marks = await markAll(submissions, course, pool, (done) => {
      if (done % 20 === 0) console.error(`${done} of ${submissions.length} files …`);
    });
    mkdirSync(output, { recursive: true });
    writeFileSync(join(output, "marks.csv"), marksTable(marks, course));
    writeFileSync(join(output, "answers.csv"), answersTable(marks));
    writeFileSync(join(output, "index.html"), marksPage(marks, course));
    const took = (performance.now() - started) / 1000;
    const bad = marks.filter(({ signed }) => signed === "not read").length;
    console.log(
      `marked ${marks.length} files, ${pool.judged} different answers, in ${took.toFixed(1)} s: ${join(output, "index.html")}`,
    );
    if (bad > 0) console.log(`${bad} of them could not be read: the notes in marks.csv say why`);
    return { files: marks.length, answers: pool.judged, seconds: took };
  } finally {
    pool.close();
    rmSync(checks, { recursive: true, force: true });
  }
}
