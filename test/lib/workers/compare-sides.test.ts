import { describe, expect, it } from "vitest";
import { type CompareReply, compareSides } from "../../../src/lib/workers/compare-sides.js";
import { createSide, type Side } from "../../../src/lib/workers/side.js";
import { smallDataset, smallHyperparameters } from "../training/small-run.js";

const options = {
  dataset: smallDataset(),
  trainPart: 0.8,
  hyperparameters: { ...smallHyperparameters, epochs: 2 },
};

/** A comparison on a clock of its own: every look at it takes 60 ms. */
function compare(changed: Side): CompareReply[] {
  const replies: CompareReply[] = [];
  let time = 0;
  const now = () => {
    time += 60;
    return time;
  };
  compareSides({ original: createSide(options), changed }, { post: (reply) => replies.push(reply), now });
  return replies;
}

const ofKind = <Kind extends CompareReply["kind"]>(replies: readonly CompareReply[], kind: Kind) =>
  replies.filter((reply): reply is Extract<CompareReply, { kind: Kind }> => reply.kind === kind);

describe("compareSides", () => {
  const replies = compare(createSide(options));

  it("finds the same for two sides that are the same", () => {
    const heldOut = ofKind(replies, "heldOut");
    const of = (side: string) =>
      heldOut.filter((reply) => reply.side === side).map(({ side: _, ...found }) => found);
    expect(of("original")).toHaveLength(3);
    expect(of("changed")).toEqual(of("original"));
    for (const { original, changed } of ofKind(replies, "progress"))
      expect(changed.curve).toEqual(original.curve);
  });

  it("says how the gradients are, then how training goes, then that it is done", () => {
    expect(replies.slice(0, 4).map(({ kind }) => kind)).toEqual([
      "gradients",
      "heldOut",
      "gradients",
      "heldOut",
    ]);
    expect(replies.at(-1)?.kind).toBe("done");
    const last = ofKind(replies, "progress").at(-1);
    expect(last?.changed.step).toBe(last?.totalSteps);
    expect(last?.changed.stepTime).toBe(60);
  });

  it("goes on with the original when the changed side throws", () => {
    const broken = createSide(options);
    const found = compare({
      ...broken,
      finished: false,
      step: () => {
        throw new RangeError("affine: w must be [20 × 8]: [8 × 20]");
      },
    });
    expect(ofKind(found, "stopped")).toMatchObject([
      { side: "changed", message: "affine: w must be [20 × 8]: [8 × 20]" },
    ]);
    const heldOut = ofKind(found, "heldOut").map(({ side }) => side);
    expect(heldOut).toEqual(["original", "changed", "original", "original"]);
    expect(found.at(-1)?.kind).toBe("done");
  });
});
