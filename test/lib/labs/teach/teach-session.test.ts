import { describe, expect, it } from "vitest";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import { addDrawings, type Collection } from "../../../../src/lib/labs/teach/collection.js";
import { datasetOf } from "../../../../src/lib/labs/teach/collection-dataset.js";
import { writeCollectionFile } from "../../../../src/lib/labs/teach/collection-file.js";
import { pictureOfInk } from "../../../../src/lib/labs/teach/picture-of-ink.js";
import type {
  TeachReply,
  TeachReplyOf,
  TeachRequest,
} from "../../../../src/lib/labs/teach/teach-protocol.js";
import { TeachSession } from "../../../../src/lib/labs/teach/teach-session.js";
import { defaultHyperparameters } from "../../../../src/lib/training/recipe.js";
import { readCard } from "../../../../src/lib/training/weights/card.js";
import { failureOf } from "../../../../src/lib/workers/channel.js";
import { cross, lines, lying, standing } from "./samples.js";

const hyperparameters = {
  ...defaultHyperparameters,
  ...({ hidden: [16, 16], activation: "sigmoid", optimiser: "sgd", learningRate: 1, batchSize: 10 } as const),
};
const pictureOf = (strokes: ReturnType<typeof cross>) =>
  pictureOfInk({ kind: "strokes", strokes }, "quick-draw");

function sessionOf() {
  const replies: TeachReply[] = [];
  let [made, released] = [0, 0];
  let woken = false;
  let clock = 0;
  const session = new TeachSession({
    post: (reply) => replies.push(structuredClone(reply)),
    makeBackend: async () => {
      made++;
      const backend = await wasmBackend();
      const release = () => {
        released++;
        backend.release();
      };
      return { backend: { ...backend, release }, notice: undefined };
    },
    wake: () => {
      woken = true;
    },
    now: () => ++clock,
  });
  async function ask(...requests: TeachRequest[]): Promise<TeachReply[]> {
    replies.length = 0;
    for (const request of requests) {
      await session.handle(request).catch((error: unknown) => replies.push(failureOf(error, request)));
    }
    while (woken) {
      woken = false;
      session.work();
    }
    return replies.slice();
  }
  return { ask, backends: () => ({ made, held: made - released }) };
}

const last = <Kind extends TeachReply["kind"]>(replies: readonly TeachReply[], kind: Kind) => {
  const found = replies.filter((reply): reply is TeachReplyOf<Kind> => reply.kind === kind).at(-1);
  if (!found) throw new Error(`no ${kind} among ${replies.map((reply) => reply.kind).join(", ")}`);
  return found;
};

type Start = Extract<TeachRequest, { kind: "start" }>;

const startOn = (collection: Collection, more: Partial<Start> = {}): Start => ({
  kind: "start",
  run: 1,
  dataset: datasetOf(collection),
  known: undefined,
  from: undefined,
  hyperparameters,
  ...more,
});

describe("a session of teaching", () => {
  it("learns two classes of ten drawings, and holds some out", async () => {
    const { ask } = sessionOf();
    const ready = last(await ask(startOn(lines())), "ready");
    expect(ready).toMatchObject({ trainRows: 16, heldOutRows: 4, classes: ["lying", "standing"] });
    const replies = await ask({ kind: "train", run: 1, epochs: 150 });
    const { heldOut, train, confusion } = last(replies, "evaluation");
    expect(heldOut?.accuracy).toBe(1);
    expect(train?.accuracy).toBe(1);
    expect([...confusion]).toEqual([2, 0, 0, 2]);
    expect(last(replies, "progress")).toMatchObject({ running: false, epoch: 150 });
  });

  it("does one step, and one epoch", async () => {
    const { ask } = sessionOf();
    await ask(startOn(lines()));
    expect(last(await ask({ kind: "step", run: 1 }), "progress")).toMatchObject({ step: 1, epoch: 0 });
    expect(last(await ask({ kind: "train", run: 1, epochs: 1 }), "progress")).toMatchObject({
      step: 2,
      epoch: 1,
    });
    expect(last(await ask({ kind: "pause", run: 1 }), "progress").running).toBe(false);
  });

  it("answers from the weights of now", async () => {
    const { ask } = sessionOf();
    await ask(startOn(lines()), { kind: "train", run: 1, epochs: 150 });
    const { p } = last(await ask({ kind: "predict", id: 3, pixels: pictureOf(standing()) }), "answer");
    expect(p[1]).toBeGreaterThan(0.8);
    expect(p[0] + p[1]).toBeCloseTo(1, 6);
  });

  it("keeps what it learned when a drawing or a class is added", async () => {
    const { ask } = sessionOf();
    await ask(startOn(lines()), { kind: "train", run: 1, epochs: 150 });
    const picture = pictureOf(lying());
    const before = last(await ask({ kind: "predict", id: 1, pixels: picture }), "answer").p;
    const more = addDrawings(lines(), [
      { word: "cross", heldOut: false, ink: { kind: "strokes", strokes: cross() } },
    ]);
    const ready = last(await ask({ kind: "data", run: 1, dataset: datasetOf(more) }), "ready");
    expect(ready.classes).toEqual(["lying", "standing", "cross"]);
    const { p } = last(await ask({ kind: "predict", id: 2, pixels: picture }), "answer");
    expect(p[0] / p[1]).toBeCloseTo(before[0] / before[1], 3);
  });

  it("holds the memory of one network, whatever it was taught before", async () => {
    const { ask, backends } = sessionOf();
    await ask(startOn(lines()), { kind: "train", run: 1, epochs: 2 });
    const lesson = { pixels: pictureOf(standing()), label: 1, steps: 1, rehearsed: 0 };
    await ask(
      { kind: "learn", run: 1, id: 1, ...lesson },
      { kind: "data", run: 1, dataset: datasetOf(lines(3)) },
    );
    await ask({ kind: "back", run: 1 }, startOn(lines(), { run: 2 }));
    expect(backends()).toEqual({ made: 5, held: 1 });
  });

  it("learns one drawing in a few steps, and takes the lesson back", async () => {
    const { ask } = sessionOf();
    await ask(startOn(lines()), { kind: "train", run: 1, epochs: 20 });
    const pixels = pictureOf(cross());
    const learn = { kind: "learn", run: 1, pixels, label: 1, steps: 8, rehearsed: 0 } as const;
    const lesson = last(await ask({ ...learn, id: 5 }), "lesson");
    expect(lesson.p).toHaveLength(9 * 2);
    expect(lesson.p[17]).toBeGreaterThan(lesson.p[1]);
    const { p: taught } = last(await ask({ kind: "predict", id: 6, pixels }), "answer");
    expect(taught[1]).toBeCloseTo(lesson.p[17], 6);
    await ask({ kind: "unlearn", run: 1, id: 7 });
    const { p } = last(await ask({ kind: "predict", id: 8, pixels }), "answer");
    expect(p[1]).toBe(lesson.p[1]);
    expect(last(await ask({ kind: "unlearn", run: 1, id: 9 }), "failed").message).toContain("none");
  });

  it("goes back to before it was trained last, on the drawings of now", async () => {
    const { ask } = sessionOf();
    await ask(startOn(lines()), { kind: "train", run: 1, epochs: 20 });
    const asked = { kind: "predict", id: 1, pixels: pictureOf(standing()) } as const;
    const { p: before } = last(await ask(asked), "answer");
    expect(last(await ask({ kind: "train", run: 1, epochs: 30 }), "progress")).toMatchObject({ back: 20 });
    await ask({ kind: "data", run: 1, dataset: datasetOf(lines(3)) });
    const replies = await ask({ kind: "back", run: 1 });
    expect(last(replies, "ready")).toMatchObject({ run: 1, hyperparameters, trainRows: 6 });
    expect(last(replies, "evaluation").epoch).toBe(20);
    expect(last(replies, "progress")).toMatchObject({ running: false, epoch: 20, back: undefined });
    expect(last(await ask(asked), "answer").p).toEqual(before);
    expect(last(await ask({ kind: "back", run: 1 }), "failed").message).toContain("none");
  });

  it("brings back the network that another has begun in the place of, if that is wished", async () => {
    const { ask } = sessionOf();
    await ask(startOn(lines()), { kind: "train", run: 1, epochs: 20 });
    const asked = { kind: "predict", id: 1, pixels: pictureOf(standing()) } as const;
    const { p: before } = last(await ask(asked), "answer");
    const other = { run: 2, hyperparameters: { ...hyperparameters, hidden: [8] } };
    expect(last(await ask(startOn(lines(), { ...other, keeps: true })), "progress").back).toBe(20);
    const replies = await ask({ kind: "back", run: 2 });
    expect(last(replies, "ready").hyperparameters.hidden).toEqual([16, 16]);
    expect(last(await ask(asked), "answer").p).toEqual(before);
    await ask(startOn(lines(), { ...other, run: 3 }));
    expect(last(await ask({ kind: "back", run: 3 }), "failed").message).toContain("none");
  });

  it("forgets less when it rehearses", async () => {
    const forgotten = async (rehearsed: number) => {
      const { ask } = sessionOf();
      await ask(startOn(lines()), { kind: "train", run: 1, epochs: 60 });
      // A lying line that is said to stand, again and again.
      const learn = {
        kind: "learn",
        run: 1,
        id: 1,
        pixels: pictureOf(lying()),
        label: 1,
        steps: 40,
      } as const;
      const { before, after } = last(await ask({ ...learn, rehearsed }), "lesson");
      return (after.heldOut?.loss ?? 0) - (before.heldOut?.loss ?? 0);
    };
    expect(await forgotten(9)).toBeLessThan(await forgotten(0));
  });

  it("goes on from a network of other classes, and tells what it still knows of them", async () => {
    const { ask } = sessionOf();
    await ask(startOn(lines()), { kind: "train", run: 1, epochs: 150 });
    const { weights } = last(await ask({ kind: "save", run: 1, id: 1 }), "saved");
    const crosses = addDrawings({ ...lines(), drawings: [] }, [
      { word: "cross", heldOut: false, ink: { kind: "strokes", strokes: cross() } },
    ]);
    const from = { weights, card: undefined };
    const replies = await ask(startOn(crosses, { run: 2, from, known: datasetOf(lines()) }));
    expect(last(replies, "evaluation")).toMatchObject({ heldOut: undefined, epoch: 0 });
    expect(last(replies, "evaluation").known?.accuracy).toBeGreaterThan(0.4);
    const learn = {
      kind: "learn",
      run: 2,
      id: 1,
      pixels: pictureOf(cross()),
      label: 2,
      rehearsed: 0,
    } as const;
    const lesson = last(await ask({ ...learn, steps: 60 }), "lesson");
    expect(lesson.after.known?.loss).toBeGreaterThan(lesson.before.known?.loss ?? Infinity);
  });

  it("knows a class of its beginning when it is added later", async () => {
    const { ask } = sessionOf();
    await ask(startOn(lines()), { kind: "train", run: 1, epochs: 150 });
    const { weights } = last(await ask({ kind: "save", run: 1, id: 1 }), "saved");
    const own = (classes: string[]) => datasetOf({ ...lines(), classes, drawings: [] });
    const from = { weights, card: undefined };
    await ask(startOn(lines(), { run: 2, dataset: own(["a", "b"]), from, known: datasetOf(lines()) }));
    const replies = await ask({ kind: "data", run: 2, dataset: own(["a", "lying", "standing"]) });
    const { known } = last(replies, "evaluation");
    expect(known?.accuracy).toBeGreaterThan(0.9);
  });

  it("saves a card that says what it was taught, also when nothing is held out", async () => {
    const { ask } = sessionOf();
    const all = lines();
    const trainOnly = { ...all, drawings: all.drawings.map((one) => ({ ...one, heldOut: false })) };
    await ask(startOn(trainOnly), { kind: "train", run: 1, epochs: 3 });
    await ask({ kind: "data", run: 1, dataset: datasetOf(trainOnly) }, { kind: "train", run: 1, epochs: 2 });
    const { card, accuracy } = last(await ask({ kind: "save", run: 1, id: 1 }), "saved");
    const read = readCard(card);
    expect(read).toMatchObject({ epochs: 5, steps: 10, data: { origin: "own", trainRows: 20, testRows: 0 } });
    expect(accuracy).toBeUndefined();
  });

  it("reads files without troubling the network", async () => {
    const { ask } = sessionOf();
    const files = [{ name: "own.ndjson", bytes: writeCollectionFile(lines(2)) }];
    expect(
      last(await ask({ kind: "read", id: 4, files, perClass: 9, room: 5000 }), "brought").drawings,
    ).toHaveLength(4);
    const wrong = [{ name: "own.npy", bytes: new Uint8Array(9) }];
    expect(
      last(await ask({ kind: "read", id: 5, files: wrong, perClass: 9, room: 5000 }), "failed"),
    ).toMatchObject({
      id: 5,
    });
  });

  it.each([
    [
      "one class alone",
      startOn({ ...lines(), classes: ["lying"], drawings: [] }),
      "classes must be at least 2: 1",
    ],
    [
      "weights that are none",
      startOn(lines(), { from: { weights: new Uint8Array(9), card: undefined } }),
      "expected a header that begins with {",
    ],
  ])("refuses %s, and says why", async (_, request, message) => {
    const { ask } = sessionOf();
    expect(last(await ask(request), "failed").message).toContain(message);
  });

  it("drops what is asked of a network that is gone", async () => {
    const { ask } = sessionOf();
    await ask(startOn(lines()), startOn(lines(), { run: 2 }));
    expect(await ask({ kind: "train", run: 1, epochs: 2 })).toEqual([]);
  });
});
