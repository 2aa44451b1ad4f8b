import { Scorm12API, Scorm2004API } from "scorm-again";
import { describe, expect, it } from "vitest";
import { progressIn } from "../../../../bin/pack/scorm/progress.js";
import { openSession, type PlatformApi } from "../../../../bin/pack/scorm/session.js";
import { writePartTest } from "../../../../src/lib/exercises/part-test-record.js";
import { writeRecord } from "../../../../src/lib/exercises/record.js";
import { memoryStore } from "../../../lib/notebook/memory-store.js";

const chapters = { pixels: ["there", "back"], relu: ["leaky"] };

function storeWith(solved: readonly string[]) {
  const store = memoryStore();
  for (const name of ["pixels/there", "pixels/back", "relu/leaky"]) {
    const record = { answer: "", attempts: 1, hints: 0, solved: solved.includes(name) };
    if (solved.includes(name) || name === "pixels/back") store.write(`exercise/${name}`, writeRecord(record));
  }
  return store;
}

const testOf = (...correct: boolean[]) =>
  writePartTest({
    answers: {},
    at: 0,
    handedIn: "2026-03-02T09:00:00.000Z",
    verdicts: Object.fromEntries(correct.map((one, k) => [`q${k}`, { correct: one, message: "" }])),
  });

/** The calls of a platform's object, as a page finds them. */
function callsOf(api: object): PlatformApi {
  return new Proxy(
    {},
    {
      get: (_, name) => {
        const method: unknown = Reflect.get(api, name);
        return typeof method === "function" ? method.bind(api) : undefined;
      },
    },
  );
}

const quiet = { logLevel: 5, autocommit: false } as const;

describe("SCORM 1.2", () => {
  it("is told what is solved, the tests, the score, and that all is done when it is", () => {
    const api = new Scorm12API(quiet);
    const session = openSession(callsOf(api), "1.2");
    const store = storeWith(["pixels/there"]);
    store.write("part-test/Forward/7", testOf(true, false, true));
    session.report(progressIn(store, chapters));
    const value = (element: string) => api.lmsGetValue(element);
    expect(value("cmi.core.score.raw")).toBe("33");
    expect(value("cmi.core.lesson_status")).toBe("incomplete");
    expect(value("cmi.objectives._count")).toBe("3");
    expect(
      [0, 1, 2].map((k) => [value(`cmi.objectives.${k}.id`), value(`cmi.objectives.${k}.status`)]),
    ).toEqual([
      ["pixels.there", "completed"],
      ["pixels.back", "incomplete"],
      ["part-test.Forward.7", "completed"],
    ]);
    expect([value("cmi.objectives.2.score.raw"), value("cmi.objectives.2.score.max")]).toEqual(["2", "3"]);

    session.report(progressIn(storeWith(["pixels/there", "pixels/back", "relu/leaky"]), chapters));
    expect(value("cmi.core.score.raw")).toBe("100");
    expect(value("cmi.core.lesson_status")).toBe("completed");
    expect(value("cmi.objectives._count")).toBe("4");
    session.end();
    expect(api.isTerminated()).toBe(true);
  });

  it("that refuses is no session", () => {
    expect(() => openSession({ LMSInitialize: () => "false", LMSGetLastError: () => "101" }, "1.2")).toThrow(
      "the platform refused: 101",
    );
    expect(() => openSession({}, "1.2")).toThrow("the platform has no method: LMSInitialize");
  });
});

describe("SCORM 2004", () => {
  it("is told the same in its words", () => {
    const api = new Scorm2004API(quiet);
    const session = openSession(callsOf(api), "2004");
    const store = storeWith(["pixels/there", "relu/leaky"]);
    store.write("part-test/Forward/7", testOf(true));
    session.report(progressIn(store, chapters));
    const value = (element: string) => api.lmsGetValue(element);
    expect(value("cmi.score.raw")).toBe("67");
    expect(value("cmi.score.scaled")).toBe("0.6667");
    expect(value("cmi.completion_status")).toBe("incomplete");
    expect(value("cmi.objectives.0.success_status")).toBe("passed");
    expect(value("cmi.objectives.3.id")).toBe("part-test.Forward.7");
    expect(value("cmi.objectives.3.score.raw")).toBe("1");
    session.end();
    expect(api.isTerminated()).toBe(true);
  });
});

it("an objective that the platform has from before keeps its place", () => {
  const values = new Map([
    ["cmi.objectives._count", "1"],
    ["cmi.objectives.0.id", "relu.leaky"],
  ]);
  const api: PlatformApi = {
    LMSInitialize: () => "true",
    LMSGetValue: (element: string) => values.get(element) ?? "",
    LMSSetValue: (element: string, value: string) => String(values.set(element, value).size > 0),
    LMSCommit: () => "true",
  };
  openSession(api, "1.2").report(progressIn(storeWith(["relu/leaky"]), chapters));
  expect(values.get("cmi.objectives.0.status")).toBe("completed");
  expect(values.get("cmi.objectives.1.id")).toBe("pixels.back");
});
