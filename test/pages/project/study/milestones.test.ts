import { describe, expect, it } from "vitest";
import { emptyProject, type ProjectRecord } from "../../../../src/lib/exercises/project-record.js";
import {
  classesOf,
  type Milestone,
  milestones,
  type ProjectFacts,
  parametersOf,
  trainingKey,
  typedNumber,
  whyNotMeasure,
} from "../../../../src/pages/project/study/milestones.js";

const facts: ProjectFacts = { counts: [40, 40], classes: ["clock", "pizza"], key: "abc 1", pairs: 0 };
const lock = {
  key: "abc 1",
  classes: ["clock", "pizza"],
  counts: [40, 40],
  train: 48,
  validation: 12,
  heldOut: 20,
  pairs: 0,
  times: 1,
};
const mistakes = [1, 2, 3, 4, 5, 6].map((row) => ({ row, label: 0, predicted: 1, sure: 0.9 }));
const sentence = "these are at least five words";
/** All eight reached. */
const whole: ProjectRecord = reached({ ...emptyProject, settings: "" });

function reached(empty: ProjectRecord): ProjectRecord {
  const typed = { ...empty, purpose: sentence, classes: "clock, pizza", lock, parameters: "25,186" };
  const of = trainingKey(typed);
  return {
    ...typed,
    training: {
      of,
      hash: "h",
      firstLoss: 0.7,
      lastLoss: 0.1,
      train: 1,
      validation: 0.9,
      baseline: 0.5,
      largest: "clock",
    },
    low: "60",
    high: "90",
    looks: 1,
    measured: { of: "h", right: 14, count: 20, confusion: [4, 6, 0, 10], mistakes, low: 0.6, high: 0.9 },
    causesOf: "h",
    causes: [1, 2, 3, 4, 5].map((row) => ({ row, cause: "rare form" })),
    causesNote: sentence,
    comparison: { of, change: "η", seeds: [1, 2, 3], one: [0.8, 0.81, 0.82], other: [0.9, 0.91, 0.92] },
    verdict: "second",
    limits: sentence,
  };
}

/** A milestone, from 1, after some changes. */
const of = (
  number: number,
  changes: Partial<ProjectRecord> = {},
  found: Partial<ProjectFacts> = {},
): Milestone => milestones({ ...whole, ...changes }, { ...facts, ...found })[number - 1];
const says = (state: Milestone["state"], message: RegExp) => ({
  state,
  message: expect.stringMatching(message),
});

it("a project in which all is done has reached eight milestones", () => {
  expect(milestones(whole, facts).map(({ state }) => state)).toEqual(new Array(8).fill("done"));
});

it("an empty project has reached none", () => {
  const none = milestones(emptyProject, { counts: [], classes: [], key: "", pairs: 0 });
  expect(none.map(({ state }) => state)).toEqual(new Array(8).fill("open"));
  expect(none[7].message).toBe("Still open: 1, 2, 3, 4, 5, 6, 7.");
});

describe("1, classes", () => {
  it.each<[Partial<ProjectRecord>, RegExp]>([
    [{ classes: "" }, /at least two.*none/],
    [{ classes: "clock" }, /at least two.*is one/],
    [{ classes: "clock, Clock" }, /“Clock” is there twice/],
    [{ classes: "a,b,c,d,e,f,g,h,i,j,k" }, /Ten classes are the most. There are 11/],
    [{ classes: `clock, ${"x".repeat(41)}` }, /at most 40 characters/],
    [{ purpose: "a network" }, /Say in a sentence/],
  ])("%o is open", (changes, message) => {
    expect(of(1, changes)).toEqual(says("open", message));
  });
});

describe("2, data", () => {
  const unlocked = { lock: undefined };
  it.each<[Partial<ProjectFacts>, RegExp]>([
    [{ counts: [] }, /no drawings yet/],
    [{ counts: [40, 9] }, /at least 10 drawings: pizza has 9/],
    [{ counts: [40, 13] }, /clock has 40, pizza 13/],
    [{ pairs: 2 }, /2 pairs are nearly the same/],
    [{ key: "" }, /seed must be a whole number/],
    [{}, /Now hold rows out/],
  ])("without a lock and with %o is open", (found, message) => {
    expect(of(2, unlocked, found)).toEqual(says("open", message));
  });

  it("lets near-duplicates stay where the reader says why", () => {
    expect(of(2, { ...unlocked, duplicates: sentence }, { pairs: 2 }).message).toMatch(/Now hold rows out/);
  });

  it.each<[Partial<ProjectFacts>, RegExp]>([
    [{ key: "other 1" }, /drawings or the seed changed/],
    [{ counts: [], key: "" }, /not in this browser/],
    [{ classes: ["clock", "pie"] }, /classes changed/],
  ])("is out of date with %o", (found, message) => {
    expect(of(2, {}, found)).toEqual(says("stale", message));
  });
});

describe("3, network", () => {
  it("counts weights and biases of each layer: 785·32 + 33·2", () => {
    expect(parametersOf(whole, 2)).toBe(25186);
  });

  it.each<[string, RegExp]>([
    ["", /Count its parameters/],
    ["many", /Count its parameters/],
    ["25152", /a bias as well/],
    ["25185", /not 25,185.*784–32–2/],
  ])("%o is open", (parameters, message) => {
    expect(of(3, { parameters })).toEqual(says("open", message));
  });

  // 9 · 8 + 8 of the filters; 8 · 14 · 14 numbers are left of the maps.
  const convolved = { settings: "convolutions=8x3sp2" };

  it("counts a filter once: 9·8 + 8, then 1569·32 + 33·2", () => {
    expect(parametersOf(convolved, 2)).toBe(80 + 1569 * 32 + 66);
    expect(of(3, { ...convolved, parameters: "50,354" })).toEqual(says("done", /50,354 parameters/));
  });

  it.each<[string, RegExp]>([
    [
      "25186",
      /It is not 25,186. Go through 28 × 28 – 8 filters of 3 × 3, greatest of 2 × 2 – 32 – 2 .*each map/,
    ],
    [String(72 + 1568 * 32 + 64), /a bias as well/],
    [String(72 * 784 + 8 + 1569 * 32 + 66), /the same weights at every place/],
  ])("%o is open with a convolution", (parameters, message) => {
    expect(of(3, { ...convolved, parameters })).toEqual(says("open", message));
  });

  it("is open where convolutions do not fit", () => {
    const settings = "convolutions=8x9p4-8x9p4";
    expect(of(3, { settings })).toEqual(says("open", /do not fit a picture: .*window/));
    expect(parametersOf({ settings }, 2)).toBeUndefined();
  });

  it("is open again when the layers change", () => {
    expect(of(3, { settings: "hidden=16" }).state).toBe("open");
  });
});

describe("4, training", () => {
  const trained = (changes: Partial<NonNullable<ProjectRecord["training"]>>) =>
    of(4, { training: whole.training && { ...whole.training, ...changes } });

  it("is open until it is trained, the loss falls and the largest class is beaten", () => {
    expect(of(4, { training: undefined })).toEqual(says("open", /Train the network/));
    expect(of(4, { lock: undefined })).toEqual(says("open", /Hold rows out first/));
    expect(trained({ lastLoss: 0.7 })).toEqual(says("open", /did not fall: from 0.700 to 0.700/));
    expect(trained({ lastLoss: Number.NaN })).toEqual(says("open", /did not fall/));
    expect(trained({ validation: 0.5 })).toEqual(
      says("open", /50.0\u00a0%.*always saying “clock” gets 50.0\u00a0%/i),
    );
  });

  it("is out of date after another lock or other settings", () => {
    expect(of(4, { settings: "epochs=3" })).toEqual(says("stale", /Train again/));
    expect(of(4, { lock: { ...lock, key: "new" } }, { key: "new" })).toEqual(says("stale", /Train again/));
  });
});

describe("5, figure", () => {
  const unmeasured = { measured: undefined };
  it.each<[Partial<ProjectRecord>, RegExp]>([
    [{ low: "" }, /Say first/],
    [{ low: "60", high: "120" }, /Say first/],
    [{ low: "90", high: "60" }, /must be smaller/],
    [{}, /Now measure, once/],
  ])("%o is open before it is measured", (changes, message) => {
    expect(of(5, { ...unmeasured, ...changes })).toEqual(says("open", message));
  });

  it("says whether the prediction came true, and how often was looked", () => {
    expect(of(5).message).toBe("14 of 20 are right, 70.0\u00a0%. It lies in your interval.");
    expect(of(5, { looks: 2 }).message).toMatch(/looked at 2 times/);
    const measured = whole.measured && { ...whole.measured, low: 0.8 };
    expect(of(5, { measured }).message).toMatch(/outside your interval/);
  });

  it("is out of date when the network is another", () => {
    const training = whole.training && { ...whole.training, hash: "new" };
    expect(of(5, { training })).toEqual(says("stale", /one more look/));
    expect(of(6, { training }).state).toBe("stale");
  });

  it("may be measured once the data are locked, the network is trained and a prediction is made", () => {
    expect(whyNotMeasure(whole, facts)).toBeUndefined();
    expect(whyNotMeasure(whole, { ...facts, key: "new" })).toMatch(/data come first/);
    expect(whyNotMeasure({ ...whole, training: undefined }, facts)).toMatch(/trained first/);
    expect(whyNotMeasure({ ...whole, high: "" }, facts)).toMatch(/Say first/);
  });
});

describe("6, errors", () => {
  it("is open until five mistakes have a cause and there is a sentence", () => {
    expect(of(6, { measured: undefined })).toEqual(says("open", /Measure first/));
    expect(of(6, { causes: whole.causes.slice(1) })).toEqual(says("open", /4 of 5.*1 more/));
    expect(of(6, { causes: whole.causes.map(({ row }) => ({ row, cause: "magic" })) }).message).toMatch(
      /^0 of 5/,
    );
    expect(of(6, { causes: whole.causes.map(({ cause }) => ({ row: 99, cause })) }).message).toMatch(
      /^0 of 5/,
    );
    expect(of(6, { causesNote: "" })).toEqual(says("open", /Say in a sentence/));
  });

  it("asks for all where there are fewer than five", () => {
    const measured = whole.measured && { ...whole.measured, mistakes: mistakes.slice(0, 2) };
    expect(of(6, { measured }).state).toBe("done");
  });
});

describe("7, comparison", () => {
  it("is open until it is trained and the verdict is that of the figures", () => {
    expect(of(7, { comparison: undefined })).toEqual(says("open", /Change one setting/));
    expect(of(7, { verdict: "" })).toEqual(says("open", /Say which is better/));
    expect(of(7, { verdict: "first" })).toEqual(says("open", /all on one side of 0/));
    const comparison = whole.comparison && { ...whole.comparison, other: [0.7, 0.95, 0.8] };
    expect(of(7, { comparison })).toEqual(says("open", /0 is among them/));
    expect(of(7, { comparison, verdict: "can’t tell" }).state).toBe("done");
    const few = whole.comparison && { ...whole.comparison, seeds: [1, 2] };
    expect(of(7, { comparison: few })).toEqual(says("open", /At least 3 seeds/));
  });

  it("is out of date after other settings", () => {
    expect(of(7, { settings: "seed=2" })).toEqual(says("stale", /Compare again/));
  });
});

it("8, report: is open while another is, and without what the network can't do", () => {
  expect(of(8, { verdict: "" })).toEqual(says("open", /Still open: 7/));
  expect(of(8, {}, { key: "new" }).message).toBe("Still open: 2.");
  expect(of(8, { limits: "" })).toEqual(says("open", /can’t do/));
});

it("typedNumber takes numbers with thousands apart, and nothing else", () => {
  expect([typedNumber("25,450"), typedNumber(" 1 234 "), typedNumber("0.5")]).toEqual([25450, 1234, 0.5]);
  expect([typedNumber(""), typedNumber("2,5"), typedNumber("a")]).toEqual([NaN, NaN, NaN]);
});

it("classesOf takes names between commas, tidied", () => {
  expect(classesOf({ classes: " the  clock , pizza,, " })).toEqual(["the clock", "pizza"]);
});
