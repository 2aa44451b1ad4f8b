import { afterEach, describe, expect, it, vi } from "vitest";
import { startWorker } from "../../../src/components/shell/start-worker.js";

class FakeWorker {
  constructor(
    readonly address: string,
    readonly options: WorkerOptions,
  ) {}
}

afterEach(() => {
  vi.unstubAllGlobals();
  globalThis.earlyWorkers = undefined;
});

describe("startWorker", () => {
  it("takes the worker that the page has begun, once", () => {
    vi.stubGlobal("Worker", FakeWorker);
    const early = new Worker("https://example.org/read.js");
    globalThis.earlyWorkers = new Map([["https://example.org/read.js", early]]);
    expect(startWorker("https://example.org/read.js")).toBe(early);
    expect(startWorker("https://example.org/read.js")).not.toBe(early);
  });

  it("starts another where the page has begun none", () => {
    vi.stubGlobal("Worker", FakeWorker);
    expect(startWorker("train.js")).toMatchObject({ address: "train.js", options: { type: "module" } });
  });
});
