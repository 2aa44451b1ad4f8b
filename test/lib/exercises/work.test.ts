import { describe, expect, it } from "vitest";
import { writeOwnDrawing } from "../../../src/lib/data/own-drawing.js";
import { writePrediction } from "../../../src/lib/exercises/prediction.js";
import { countOf, deleteWork, isWork, takeIn, workIn } from "../../../src/lib/exercises/work.js";
import { climbNames, writeParts, writePoint } from "../../../src/lib/training/climb-record.js";
import { memoryStore } from "../notebook/memory-store.js";

const answer = (text: string) =>
  JSON.stringify({ version: 1, answer: text, attempts: 1, hints: 0, solved: false });
const draft = JSON.stringify({ text: "const x = 1;", original: "const x = 0;" });

describe("workIn", () => {
  it("has predictions too", () => {
    const store = memoryStore();
    const prediction = { said: "1", sure: 0.7, low: NaN, high: NaN, came: "", right: false };
    store.write("prediction/relu/at-zero", writePrediction(prediction));
    store.write("prediction/relu/broken", "1");
    expect(countOf(workIn(store))).toEqual({
      answers: 0,
      climbs: 0,
      drafts: 0,
      drawings: 0,
      predictions: 1,
      projects: 0,
      tests: 0,
    });
    deleteWork(store);
    expect(store.names("prediction/")).toEqual([]);
  });

  it("has the reader's drawing, and no other that can't be drawn", () => {
    const store = memoryStore();
    store.write("drawing/own", "[]");
    expect(workIn(store).size).toBe(0);
    store.write(
      "drawing/own",
      writeOwnDrawing({ strokes: [[[1], [2]]], convention: "quick-draw", saidByReader: false }),
    );
    expect(countOf(workIn(store)).drawings).toBe(1);
    deleteWork(store);
    expect(store.names("drawing/")).toEqual([]);
  });

  it("has the climb of the reader’s network, and deletes it with the rest", () => {
    const store = memoryStore();
    const point = { parts: ["linear"], heldOut: 0.8, train: 0.9, trainLoss: 0.1, hash: "1", samples: "2" };
    store.write(climbNames.point("linear"), writePoint(point));
    store.write(climbNames.parts, writeParts(["linear"]));
    expect(countOf(workIn(store)).climbs).toBe(1);
    expect(workIn(store).size).toBe(2);
    deleteWork(store);
    expect(store.names("climb/")).toEqual([]);
  });

  it("has answers and drafts, and leaves behind what cannot be read and what is another's", () => {
    const store = memoryStore();
    store.write("exercise/pixels/there", answer("149"));
    store.write("exercise/pixels/back", "broken");
    store.write("draft/pages/pixels/x", draft);
    store.write("theme", "dark");
    const work = workIn(store);
    expect([...work.keys()]).toEqual(["draft/pages/pixels/x", "exercise/pixels/there"]);
    expect(countOf(work)).toEqual({
      answers: 1,
      climbs: 0,
      drafts: 1,
      drawings: 0,
      predictions: 0,
      projects: 0,
      tests: 0,
    });
  });
});

it("isWork knows names by their form, and texts by what they hold", () => {
  expect(isWork("draft/pages/linear-layer/lib/kernels/affine.ts#affine", draft)).toBe(true);
  expect(isWork("draft/pages/pixels/x", answer("1"))).toBe(false);
  expect(isWork("exercise/pixels", answer("1"))).toBe(false);
  expect(isWork("exercise/__proto__/x\n", answer("1"))).toBe(false);
  expect(isWork("theme", "dark")).toBe(false);
});

describe("takeIn", () => {
  it("takes the place of what has the same name, and leaves the rest", () => {
    const store = memoryStore();
    store.write("exercise/pixels/there", answer("1"));
    store.write("exercise/pixels/back", answer("2"));
    expect(takeIn(store, new Map([["exercise/pixels/there", answer("149")]]))).toBe(true);
    expect(store.all()).toEqual({
      "exercise/pixels/there": answer("149"),
      "exercise/pixels/back": answer("2"),
    });
  });

  it("leaves everything as it was where there is no room for all", () => {
    const store = memoryStore(300);
    store.write("exercise/pixels/there", answer("1"));
    const before = store.all();
    const work = new Map([
      ["exercise/pixels/there", answer("149")],
      ["exercise/pixels/back", answer("17, 24")],
      ["exercise/pixels/upright", answer("9".repeat(200))],
    ]);
    expect(takeIn(store, work)).toBe(false);
    expect(store.all()).toEqual(before);
  });
});

it("deleteWork deletes answers and drafts, and nothing else", () => {
  const store = memoryStore();
  store.write("exercise/pixels/there", answer("1"));
  store.write("draft/pages/pixels/x", "even if broken");
  store.write("theme", "dark");
  deleteWork(store);
  expect(store.all()).toEqual({ theme: "dark" });
});
