import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn, standInDrawing } from "../../../../src/lib/data/stand-in.js";
import {
  type ReadAnswer,
  type ReadReply,
  type ReadRequest,
  readSession,
} from "../../../../src/lib/labs/reading/read-session.js";
import { defaultHyperparameters } from "../../../../src/lib/training/recipe.js";
import { createTraining } from "../../../../src/lib/training/training.js";
import { saveWeights } from "../../../../src/lib/training/weights-file.js";
import { type Failure, openChannel } from "../../../../src/lib/workers/channel.js";
import { threadOf } from "../../workers/thread.js";

/** A small network that has seen a few stand-in characters. */
function smallModel() {
  const dataset = standIn("characters", 2, seededRandom(1));
  const rows = Uint32Array.from(dataset.labels.keys());
  const training = createTraining({
    backend: referenceBackend(),
    dataset,
    train: rows,
    hyperparameters: { ...defaultHyperparameters, hidden: [8], epochs: 2 },
  });
  while (!training.finished) training.next();
  return saveWeights({ training, split: { train: rows, test: rows } }, dataset);
}

const { weights, card } = smallModel();

type Answer = ReadReply | Failure;

/** A session behind a channel. */
function session(): { ask(request: ReadRequest): Promise<Answer> } {
  let hear: (reply: Answer) => void = () => {};
  const makeBackend = async () => referenceBackend();
  const channel = openChannel<ReadRequest, ReadReply>(
    threadOf(({ post }) => readSession({ post, makeBackend }).handle),
    { take: (reply) => hear(reply), silent: "" },
  );
  return {
    ask: (request) =>
      new Promise((resolve) => {
        hear = resolve;
        channel.send(request);
      }),
  };
}

async function ready() {
  const open = session();
  await open.ask({ kind: "network", name: "net", card, weights });
  return open;
}

function answerIn(reply: Answer): ReadAnswer {
  if (reply.kind !== "answer") throw new Error(`no answer: ${JSON.stringify(reply)}`);
  return reply;
}

const question: Extract<ReadRequest, { kind: "strokes" }> = {
  kind: "strokes",
  id: 7,
  network: "net",
  convention: "emnist",
  pen: 1,
  without: [],
  steps: true,
  strokes: standInDrawing("B", seededRandom(1)),
};

describe("readSession", () => {
  it("takes a network and names its classes", async () => {
    const open = session();
    const reply = await open.ask({ kind: "network", name: "net", card, weights });
    expect(reply).toMatchObject({ kind: "ready", name: "net" });
  });

  it("reads strokes: levels, probabilities, stages, and what each step does", async () => {
    const { id, p, levels, stages, effects } = answerIn(await (await ready()).ask(question));
    expect(id).toBe(7);
    expect(levels).toHaveLength(784);
    expect(p.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 5);
    expect(stages.map(({ name }) => name)).toEqual(["drawn", "blurred", "cropped", "fitted"]);
    expect(effects.map(({ step }) => step)).toEqual(["blurred", "cropped", "rescaled"]);
  });

  it("says of a step that is left out what taking it again would do", async () => {
    const open = await ready();
    const whole = answerIn(await open.ask(question));
    const without = answerIn(await open.ask({ ...question, without: ["blurred"] }));
    expect(without.p).toEqual(whole.effects[0].p);
    expect(without.effects[0].p).toEqual(whole.p);
  });

  it("answers without the steps where they are not wanted", async () => {
    const open = await ready();
    const whole = answerIn(await open.ask(question));
    const { p, levels, stages, effects } = answerIn(await open.ask({ ...question, steps: false }));
    expect([p, levels, stages, effects]).toEqual([whole.p, whole.levels, [], []]);
  });

  it("reads levels as they are", async () => {
    const open = await ready();
    const { levels, p } = answerIn(await open.ask(question));
    expect(answerIn(await open.ask({ kind: "levels", id: 1, network: "net", levels })).p).toEqual(p);
  });

  it("reads a picture of ink on paper", async () => {
    const data = new Uint8ClampedArray(40 * 40 * 4).fill(255);
    for (let row = 8; row < 32; row++) {
      for (let column = 18; column < 22; column++)
        data.fill(0, 4 * (40 * row + column), 4 * (40 * row + column) + 3);
    }
    const image: ReadRequest = {
      kind: "image",
      id: 1,
      network: "net",
      convention: "emnist",
      width: 40,
      height: 40,
      data,
    };
    expect(Math.max(...answerIn(await (await ready()).ask(image)).levels)).toBe(255);
  });

  it.each<[ReadRequest, string]>([
    [{ ...question, network: "other" }, "network must have been loaded: other"],
    [
      {
        kind: "image",
        id: 7,
        network: "net",
        convention: "emnist",
        width: 20,
        height: 20,
        data: new Uint8ClampedArray(1600).fill(255),
      },
      "ink must differ from the paper",
    ],
    [
      {
        ...question,
        strokes: [
          [
            [1, Number.NaN],
            [1, 2],
          ],
        ],
      },
      "point 1 of stroke 0 must be finite",
    ],
    [{ kind: "levels", id: 7, network: "net", levels: new Uint8Array(5) }, "picture must have 784 pixels: 5"],
  ])("answers what cannot be read with the reason: case %#", async (request, message) => {
    const reply = await (await ready()).ask(request);
    expect(reply).toMatchObject({ kind: "failed", id: 7 });
    expect(reply.kind === "failed" && reply.message).toContain(message);
  });

  it("keeps the network it has when another is refused", async () => {
    const open = await ready();
    const reply = await open.ask({ kind: "network", name: "net", card, weights: weights.slice(0, 500) });
    expect(reply.kind).toBe("failed");
    expect(answerIn(await open.ask(question)).p).toHaveLength(47);
  });
});
