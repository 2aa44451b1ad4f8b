import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import {
  type HelperReply,
  type HelperRequest,
  helperSession,
} from "../../../src/lib/workers/helper-session.js";
import { smallDataset, smallHyperparameters } from "../training/small-run.js";

const begin: HelperRequest = { kind: "begin", profile: "strict", part: 1, dataset: smallDataset() };
const set: HelperRequest = {
  kind: "set",
  hyperparameters: { ...smallHyperparameters, workers: 2 },
  classWeights: undefined,
};
const work = (rows: number[], numbers = 216): Extract<HelperRequest, { kind: "work" }> => ({
  kind: "work",
  weights: new Float32Array(numbers).fill(0.1),
  rows: Uint32Array.from(rows),
  whole: 4,
});

/** What a helper answers to requests. */
async function answersTo(...requests: HelperRequest[]): Promise<HelperReply[]> {
  const replies: HelperReply[] = [];
  const handle = helperSession({
    post: (reply) => replies.push(reply),
    makeBackend: async () => referenceBackend(),
  });
  for (const request of requests) await handle(request);
  return replies;
}

describe("helperSession", () => {
  it("gives what the rows add to the batch, in the buffer that brought the weights", async () => {
    const order = work([0, 1]);
    const [reply] = await answersTo(begin, set, order);
    expect(reply).toMatchObject({ kind: "part", loss: expect.any(Number), right: expect.any(Number) });
    expect(reply.gradients).toBe(order.weights);
    // All weights alike: all classes are as likely, and 2 of 4 rows add half of ln 3.
    expect(reply.loss).toBeCloseTo(Math.log(3) / 2, 6);
  });

  it.each([
    ["work before the data", [work([0])], "work was asked for before the data came"],
    ["work before the settings", [begin, work([0])], "a shard was asked for before its settings came"],
    ["other weights than its network has", [begin, set, work([0], 12)], "numbers must be 216: 12"],
    ["rows that are not there", [begin, set, work([500])], "500"],
  ])("says what is wrong with %s", async (_, requests, what) => {
    await expect(answersTo(...requests)).rejects.toThrow(what);
  });
});
