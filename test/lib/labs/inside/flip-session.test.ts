import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import {
  type FlipReply,
  type FlipRequest,
  flipSession,
  longestFlip,
} from "../../../../src/lib/labs/inside/flip-session.js";
import { drawStroke } from "../../../../src/lib/labs/inside/ink-stroke.js";
import { defaultHyperparameters } from "../../../../src/lib/training/recipe.js";
import { createTraining } from "../../../../src/lib/training/training.js";
import { saveWeights } from "../../../../src/lib/training/weights-file.js";
import { openChannel } from "../../../../src/lib/workers/channel.js";
import { threadOf } from "../../workers/thread.js";

/** A small network that has seen a few stand-in doodles, its files, and one of them. */
function smallModel() {
  const dataset = standIn("doodles", 3, seededRandom(1));
  const rows = Uint32Array.from(dataset.labels.keys());
  const hyperparameters = { ...defaultHyperparameters, hidden: [8], epochs: 3 };
  const training = createTraining({ backend: referenceBackend(), dataset, train: rows, hyperparameters });
  while (!training.finished) training.next();
  return { ...saveWeights({ training, split: { train: rows, test: rows } }, dataset), dataset };
}

const { weights, card, dataset } = smallModel();
const levels = dataset.pixels.slice(0, 784);

/** All that is answered to a request, behind a channel. */
function answersTo(request: FlipRequest): Promise<FlipReply[]> {
  return new Promise((resolve, reject) => {
    const replies: FlipReply[] = [];
    const channel = openChannel<FlipRequest, FlipReply>(
      threadOf(({ post }) => flipSession({ post, makeBackend: async () => referenceBackend() })),
      {
        silent: "silent",
        take(reply) {
          if (reply.kind === "failed") reject(new Error(reply.message));
          else replies.push(reply);
          if (reply.kind === "found") resolve(replies);
        },
      },
    );
    channel.send(request);
  });
}

const request: FlipRequest = { card, weights, levels, adds: true, radius: 1.5, seed: 1 };

describe("flipSession", () => {
  it("tells how far it has come, and what it has found", async () => {
    const replies = await answersTo(request);
    const last = replies[replies.length - 1];
    const progress = replies.slice(0, -1);
    expect(progress[0]).toEqual({ kind: "progress", tried: 0, length: 0 });
    expect(progress.map((reply) => reply.kind === "progress" && reply.length)).toEqual([...progress.keys()]);
    expect(last).toMatchObject({
      kind: "found",
      flip: { length: progress.length - 1, stroke: { adds: true } },
    });
  });

  it("finds nothing where no stroke does anything, once it has tried the longest", async () => {
    const replies = await answersTo({ ...request, levels: new Uint8Array(784), adds: false });
    expect(replies).toHaveLength(longestFlip + 2);
    expect(replies[replies.length - 1]).toEqual({ kind: "found", flip: undefined });
  });

  it("looks at the picture that it is given", async () => {
    const other = levels.slice();
    drawStroke(other, 28, { from: [4, 4], to: [24, 24], adds: true }, 3);
    const found = async (picture: Uint8Array) => (await answersTo({ ...request, levels: picture })).pop();
    expect(await found(other)).not.toEqual(await found(levels));
  });

  it("fails with the reason when the network cannot be read", async () => {
    await expect(answersTo({ ...request, card: "{}" })).rejects.toThrow();
  });
});
