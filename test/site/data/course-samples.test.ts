import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CourseData } from "../../../site/course/lab-data.js";
import { doodleClasses, sampleSets } from "../../../src/lib/data/sample-sets.js";
import { writeNpyHeader } from "../../../src/lib/data/write-npy.js";
import { pngOf } from "../../pages/support/png.js";

const five = ["cat", "house", "star", "rainbow", "flower"];

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "course-"));
  put("package.json", '{"type": "module"}');
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(file: string, content: string | Uint8Array): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Bitmaps of one grey level. */
const bitmaps = (rows: number, level: number) =>
  Buffer.concat([writeNpyHeader(rows), new Uint8Array(rows * 784).fill(level)]);

/** Runs a script in a process of its own, which has the course: a process has one. */
async function inCourse(data: CourseData, script: string, words: readonly string[], samples = "") {
  put("course.ts", `export default ${JSON.stringify({ title: "Ours", data })};`);
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script, ...words], {
    env: { ...process.env, WORKBOOK_COURSE: join(folder, "course.ts"), WORKBOOK_DATA: samples },
  });
  return stdout;
}

async function samplesIn(data: CourseData, sets: readonly string[], samples?: string) {
  return JSON.parse(await inCourse(data, "test/site/data/print-samples.ts", sets, samples));
}

function fill(classes: readonly string[]): string {
  for (const [k, name] of classes.entries()) put(`samples/quickdraw/${name}.npy`, bitmaps(k + 10, 10 * k));
  return join(folder, "samples");
}

describe("a course with classes of Quick, Draw!", () => {
  const data: CourseData = { doodles: { classes: [...five, "sun"] } };

  it("has their drawings, a network that is not trained yet, and their names for the pages; the other sets stay", async () => {
    const samples = fill([...five, "sun"]);
    const found = await samplesIn(data, ["doodles", "sweeps"], samples);
    expect(found.sets.doodles).toMatchObject({
      title: "Quick, Draw! drawings of this course",
      origin: "folder",
      classes: [...five, "sun"],
      firsts: [0, 10, 20, 30, 40, 50],
    });
    expect(found.sets.doodles.labels).toHaveLength(10 + 11 + 12 + 13 + 14 + 15);
    expect(found.sets.sweeps.classes).toEqual(sampleSets.sweeps.classes);
    expect(found.card.classes).toEqual([...five, "sun"]);
    expect(found.card.madeBy).toContain("npm run train -- --course");
    expect(found.chosen).toEqual({ doodles: [...five, "sun"] });
    expect(found.toFetch).toEqual(expect.arrayContaining(["sun", "cat", "hammer"]));
  });

  it("names the class that the folder of WORKBOOK_DATA lacks", async () => {
    const samples = fill(five);
    await expect(samplesIn(data, ["doodles"], samples)).rejects.toThrow(
      /WORKBOOK_DATA must be a folder with quickdraw\/sun\.npy: .*samples/,
    );
  });

  it("has those of the workbook, with its weights, where they are not at hand and cannot be drawn", async () => {
    const found = await samplesIn(data, ["doodles"]);
    expect(found.sets.doodles).toMatchObject({ origin: "stand-in", classes: [...doodleClasses] });
    expect(found.card.madeBy).toContain("--save");
    expect(found.chosen).toEqual({});
  });

  it("has stand-ins of them where the workbook's own code can draw them", async () => {
    const drawn = ["ant", "apple", "fish", "fork", "banana", "bicycle"];
    const found = await samplesIn({ doodles: { classes: drawn } }, ["doodles"]);
    expect(found.sets.doodles).toMatchObject({ origin: "stand-in", classes: drawn });
    expect(found.sets.doodles.labels).toHaveLength(6 * 3);
  });
});

it("a course with a folder has a class for each folder of pictures and each file of samples in it", async () => {
  const cross = pngOf(40, 40, (x, y) =>
    Math.abs(x - 20) < 3 || Math.abs(y - 20) < 3 ? [0, 0, 0, 255] : [255, 255, 255, 255],
  );
  for (const name of ["cross", "plus"]) {
    put(`ours/${name}/1.png`, cross);
    put(`ours/${name}/2.png`, cross);
    put(`ours/${name}/notes.txt`, "no picture");
  }
  for (const [k, name] of ["a b", "line", "dot"].entries()) put(`ours/${name}.npy`, bitmaps(3, 50 + k));
  const data: CourseData = { doodles: { folder: join(folder, "ours") } };
  const { sets } = await samplesIn(data, ["doodles"]);
  expect(sets.doodles).toMatchObject({
    title: "Drawings of this course",
    origin: "folder",
    classes: ["a b", "cross", "dot", "line", "plus"],
    labels: [0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4],
    firsts: [50, 255, 52, 51, 255],
  });
  put("ours/cross/3.png", "no PNG");
  await expect(samplesIn(data, ["doodles"])).rejects.toThrow(
    /PNG with ink on it: .*cross\/3\.png \(it is no PNG\)/,
  );
});

it("a course with a split of EMNIST has its classes, named by NIST's mapping", async () => {
  const labels = { train: [1, 26, 2], test: [3] };
  for (const [part, all] of Object.entries(labels)) {
    const images = all.flatMap((label) => Array<number>(784).fill(label));
    const file = `samples/emnist/emnist-letters-${part}`;
    put(
      `${file}-images-idx3-ubyte.gz`,
      gzipSync(Uint8Array.of(0, 0, 8, 3, 0, 0, 0, all.length, 0, 0, 0, 28, 0, 0, 0, 28, ...images)),
    );
    put(`${file}-labels-idx1-ubyte.gz`, gzipSync(Uint8Array.of(0, 0, 8, 1, 0, 0, 0, all.length, ...all)));
  }
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const lines = letters.map(
    (letter, k) => `${k + 1} ${letter.charCodeAt(0)} ${letter.toLowerCase().charCodeAt(0)}\n`,
  );
  put("samples/emnist/emnist-letters-mapping.txt", lines.join(""));
  const { sets } = await samplesIn(
    { characters: { split: "letters" } },
    ["characters"],
    join(folder, "samples"),
  );
  expect(sets.characters).toMatchObject({
    title: "EMNIST letters",
    classes: letters,
    labels: [0, 25, 1, 2],
    testFrom: 3,
  });
});

it("npm run climb keeps nothing of a course with classes of its own", async () => {
  await expect(inCourse({ doodles: { classes: five } }, "bin/climb.ts", [], fill(five))).rejects.toThrow(
    "results that are kept need the classes of the workbook, but the course has others: ",
  );
});

it("npm run train -- --course trains the networks of the course beside its file, and no other", async () => {
  const samples = fill(five);
  const data: CourseData = { doodles: { classes: five } };
  const words = ["--course", join(folder, "course.ts"), "--set", "epochs=1", "--backend", "reference"];
  await inCourse(data, "bin/train.ts", words, samples);
  const card = JSON.parse(readFileSync(join(folder, "course/models/doodles.json"), "utf8"));
  expect(card.classes).toEqual(five);
  expect(card.madeBy).toBe(`npm run train -- --course ${join(folder, "course.ts")}`);
  const found = await samplesIn(data, ["doodles"], samples);
  expect(found.card).toEqual({ classes: five, madeBy: card.madeBy });
  // Weights for other classes are none.
  const others = await samplesIn({ doodles: { classes: five.toReversed() } }, ["doodles"], samples);
  expect(others.card.madeBy).toContain("nothing yet");
  await expect(inCourse(data, "bin/train.ts", words)).rejects.toThrow(
    /samples of the course must be at hand, .*: cat, house/,
  );
});
