import { expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { addDrawings, emptyCollection } from "../../../../src/lib/labs/teach/collection.js";
import { drawingsToBeginWith } from "../../../../src/lib/labs/teach/sample-halves.js";
import {
  countsIn,
  duplicatesIn,
  lockKey,
  projectDataset,
  projectRows,
  trainedBeside,
} from "../../../../src/pages/project/study/project-data.js";

const drawn = standIn("doodles", 60, seededRandom(1));
const choice = { classes: 5, perClass: 12, heldOutEach: Number.POSITIVE_INFINITY };
const drawings = drawingsToBeginWith(drawn, choice, seededRandom(1));
const given = { title: "Stand-in", origin: "stand-in", source: "Drawn.", licence: "MIT" };

function dataset(added = drawings) {
  const made = projectDataset(addDrawings(emptyCollection(), added), given);
  if (!made) throw new Error("there must be drawings");
  return made;
}

it("describes given drawings by where they come from, and says when the reader added to them", () => {
  expect(dataset()).toMatchObject({ title: "Stand-in", origin: "stand-in", licence: "MIT" });
  const line = {
    word: "clock",
    heldOut: false,
    ink: {
      kind: "strokes",
      strokes: [
        [
          [0, 9],
          [0, 9],
        ],
      ],
    },
  } as const;
  expect(dataset([...drawings, line]).title).toBe("Stand-in, with drawings of my own");
  expect(projectDataset(emptyCollection(), given)).toBeUndefined();
});

it("parts each class by the seed: a quarter held out, a fifth of the rest for validation", () => {
  const { labels } = dataset();
  const { train, validation, heldOut } = projectRows(labels, 1);
  expect([train, validation, heldOut].map(({ length }) => length)).toEqual([35, 10, 15]);
  expect(new Set([...train, ...validation, ...heldOut]).size).toBe(60);
  const heldOutOf = (label: number) => heldOut.filter((row) => labels[row] === label).length;
  expect([0, 1, 2, 3, 4].map(heldOutOf)).toEqual([3, 3, 3, 3, 3]);
  expect(projectRows(labels, 1)).toEqual({ train, validation, heldOut });
  expect(projectRows(labels, 2).heldOut).not.toEqual(heldOut);
});

it("keys the drawings and the seed", () => {
  expect(lockKey(dataset(), 1)).toBe(lockKey(dataset(), 1));
  expect(lockKey(dataset(), 2)).not.toBe(lockKey(dataset(), 1));
  expect(lockKey(dataset(drawings.slice(1)), 1)).not.toBe(lockKey(dataset(), 1));
});

it("finds a drawing that is there twice", () => {
  expect(duplicatesIn(dataset()).filter(({ distance }) => distance === 0)).toEqual([]);
  const twice = dataset([...drawings, drawings[3]]);
  expect(duplicatesIn(twice)[0]).toEqual({ rows: [3, 60], distance: 0, apart: false });
  expect(countsIn(twice).reduce((sum, count) => sum + count)).toBe(61);
});

it("puts rows to train on before those to test on", () => {
  const { train, heldOut } = projectRows(dataset().labels, 1);
  const beside = trainedBeside(dataset(), train, heldOut);
  expect([beside.labels.length, beside.testFrom]).toEqual([50, 35]);
});
