import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  buffersOf,
  type ChannelOptions,
  type Failure,
  failureOf,
  openChannel,
  type WorkerEnd,
} from "../../../src/lib/workers/channel.js";
import { threadOf } from "./thread.js";

interface Asked {
  readonly id?: number;
  readonly run?: number;
  readonly word: string;
  readonly numbers?: Float32Array<ArrayBuffer>;
}
interface Reply {
  readonly kind: "echo";
  readonly word: string;
}

type Handle = (request: Asked) => void | Promise<void>;

/** A channel to a worker that repeats words, or does what it is made to do. */
function open(
  make: (end: WorkerEnd<Reply>) => Handle = echoes,
  options: Partial<ChannelOptions<Asked, Reply>> = {},
) {
  const taken: (Reply | Failure)[] = [];
  const thread = threadOf(make);
  const take = (reply: Reply | Failure) => taken.push(reply);
  const channel = openChannel<Asked, Reply>(thread, { take, silent: "no word", ...options });
  return { taken, thread, channel, words: () => taken.map((reply) => wordOf(reply)) };
}

const echoes =
  ({ post }: WorkerEnd<Reply>): Handle =>
  ({ word }) =>
    post({ kind: "echo", word });
const wordOf = (reply: Reply | Failure) => (reply.kind === "echo" ? reply.word : reply.message);
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("a channel", () => {
  it("has requests handled one after the other, however long each takes", async () => {
    let finish = () => {};
    const first = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const { channel, words } = open(({ post }) => async ({ word }) => {
      if (word === "slow") await first;
      post({ kind: "echo", word });
    });
    channel.send({ word: "slow" });
    channel.send({ word: "quick" });
    await settled();
    expect(words()).toEqual([]);
    finish();
    await settled();
    expect(words()).toEqual(["slow", "quick"]);
  });

  it("tells what a request threw, with its subject, and goes on with the next", async () => {
    const { channel, taken } = open(({ post }) => async ({ word }) => {
      if (word === "bad") throw new RangeError("word must be good: bad");
      post({ kind: "echo", word });
    });
    channel.send({ word: "bad", run: 3, id: 7 });
    channel.send({ word: "good" });
    await settled();
    expect(taken[0]).toMatchObject({ kind: "failed", message: "word must be good: bad", run: 3, id: 7 });
    expect(taken[0].kind === "failed" && taken[0].stack).toContain("channel.test");
    expect(taken[1]).toEqual({ kind: "echo", word: "good" });
  });

  it("tells of a worker that dies, in its words or in its stead, with no subject", () => {
    const { thread, taken } = open();
    thread.die("out of memory");
    thread.die("");
    thread.onmessageerror?.(new MessageEvent("messageerror"));
    expect(taken).toEqual([
      { kind: "failed", message: "out of memory" },
      { kind: "failed", message: "no word" },
      { kind: "failed", message: "a message of the worker could not be read" },
    ]);
  });

  it("is cancelled by ending the worker: nothing is told any more", async () => {
    const { channel, thread, taken } = open();
    channel.send({ word: "late" });
    channel.end();
    thread.die("out of memory");
    thread.onmessage?.(new MessageEvent("message", { data: { kind: "echo", word: "later" } }));
    await settled();
    expect([thread.ended, taken]).toEqual([true, []]);
  });

  it("hands buffers over where it is told to, and copies else", () => {
    const { channel } = open(echoes, { transfersOf: buffersOf });
    const [moved, copied] = [new Float32Array(2), new Float32Array(2)];
    channel.send({ word: "move", numbers: moved });
    open().channel.send({ word: "copy", numbers: copied });
    expect([moved.length, copied.length]).toEqual([0, 2]);
  });
});

describe("patience", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const patience = (last: Reply | undefined) =>
    ({ seconds: last ? 1 : 5, reply: { kind: "echo", word: last ? "stuck" : "not begun" } }) as const;

  it("ends a worker that says nothing for too long, and gives the last word in its stead", () => {
    const { channel, thread, words } = open(() => () => {}, { patience });
    channel.send({ word: "?" });
    vi.advanceTimersByTime(4999);
    expect(thread.ended).toBe(false);
    vi.advanceTimersByTime(1);
    expect([thread.ended, words()]).toEqual([true, ["not begun"]]);
  });

  it("begins anew with each reply", async () => {
    const { channel, thread, words } = open(echoes, { patience });
    channel.send({ word: "begun" });
    await vi.advanceTimersByTimeAsync(999);
    expect([thread.ended, words()]).toEqual([false, ["begun"]]);
    await vi.advanceTimersByTimeAsync(1);
    expect([thread.ended, words()]).toEqual([true, ["begun", "stuck"]]);
  });

  it("ends with the channel", () => {
    const { channel, words } = open(() => () => {}, { patience });
    channel.send({ word: "?" });
    channel.end();
    vi.advanceTimersByTime(9999);
    expect(words()).toEqual([]);
  });
});

describe("a signal", () => {
  it("has the work done once for calls that come together, and again for a call in the work", async () => {
    let done = 0;
    const twice = new Promise<void>((resolve) => {
      open(({ signal }) => {
        const wake = signal(() => {
          done++;
          if (done === 1) wake();
          else resolve();
        });
        for (let k = 0; k < 3; k++) wake();
        return () => {};
      });
    });
    expect(done).toBe(0);
    await twice;
    expect(done).toBe(2);
  });

  it("tells what the work threw", async () => {
    const failure = new Promise<Reply | Failure>((resolve) => {
      open(
        ({ signal }) =>
          signal(() => {
            throw new Error("no memory");
          }),
        { take: resolve },
      ).channel.send({ word: "work", run: 1 });
    });
    expect(await failure).toMatchObject({ kind: "failed", message: "no memory", run: undefined });
  });
});

describe("buffersOf", () => {
  it("gives a buffer once when two arrays share it, and none of what is no array", () => {
    const shared = new Float32Array(4);
    const levels = new Int8Array(1);
    const message = { kind: "x", levels, scales: shared.subarray(0, 1), reach: shared.subarray(1), run: 1 };
    expect(buffersOf(message)).toEqual([levels.buffer, shared.buffer]);
  });
});

describe("failureOf", () => {
  it("tells what was thrown that is no error", () => {
    expect(failureOf("stop", { id: 2 })).toEqual({ kind: "failed", message: "stop", id: 2, run: undefined });
  });
});
