import { describe, expect, it } from "vitest";
import type { News } from "../../../../src/components/training/run-controller.js";
import type { Dataset } from "../../../../src/lib/data/dataset.js";
import type { Reply, Request } from "../../../../src/lib/workers/protocol.js";
import { endedBy, LabState, worstText } from "../../../../src/pages/train-doodles/figures/lab-state.js";
import { readyLog } from "../../../components/training/logs.js";
import { evaluation, progress, ready } from "../../../components/training/replies.js";
import { smallHyperparameters as recipe, smallDataset } from "../../../lib/training/small-run.js";

/** A lab whose worker answers only what the test lets it. */
function openLab(search = "", rest?: Promise<Dataset>) {
  const sent: Request[] = [];
  const news: News[] = [];
  let take: (reply: Reply) => void = () => {};
  const lab = new LabState({
    connect(hear) {
      take = hear;
      return { send: (request) => sent.push(request) };
    },
    dataset: smallDataset(),
    trainPart: 0.8,
    recipe,
    rest,
    search,
    named: [{ name: "wide", changes: { hidden: [9] } }],
    tell: (item) => news.push(item),
  });
  const reply = (...replies: Reply[]) => replies.forEach((item) => void take(item));
  return { lab, sent, news, reply };
}

describe("LabState", () => {
  it("begins with the settings of the address, and says what was odd about it until a setting changes", () => {
    const { lab, sent } = openLab("?learningRate=0.5&batchSize=none");
    expect(sent[0]).toMatchObject({ kind: "init", hyperparameters: { ...recipe, learningRate: 0.5 } });
    expect(lab.message).toMatch(/^From the address: .+\.$/);
    lab.want(lab.with({ learningRate: 0.1 }));
    expect(lab.message).toBe("");
  });

  it("writes its settings into the address beside what others have there", () => {
    const { lab } = openLab();
    expect(lab.queryOver("")).toBe("");
    lab.want(lab.with({ learningRate: 0.5 }));
    expect(lab.queryOver("?q=adam&learningRate=0.1")).toBe("?q=adam&learningRate=0.5");
    lab.want(recipe);
    expect(lab.queryOver("?learningRate=0.5")).toBe("");
  });

  it("says what the run said of itself, and what waits for the next", () => {
    const { lab, reply } = openLab();
    reply({ ...ready(1, recipe), notice: "One worker." }, progress(1, 3, "running"));
    expect(lab.message).toBe("One worker.");
    lab.want(lab.with({ hidden: [9] }));
    expect(lab.message).toMatch(/^Takes effect when the run starts over: .+\. One worker\.$/);
  });

  it("names a run for the preset whose settings it has, and counts those that took a step", () => {
    const { lab, reply } = openLab();
    reply(ready(1, recipe));
    expect(lab.log?.name).toBe("run 1, your settings");
    lab.begin(lab.with({ hidden: [9] }));
    reply(ready(2, lab.with({ hidden: [9] })), progress(2, 1));
    expect(lab.log?.name).toBe("run 1, wide");
    lab.controller.load(new Uint8Array(1), undefined);
    reply(ready(3, recipe, true));
    expect(lab.log?.name).toBe("run 2, from a file");
  });

  it("names a run that has only a part of the drawings for it, and takes all of them for the next", async () => {
    const whole = smallDataset();
    const { lab, sent, news, reply } = openLab("", Promise.resolve(whole));
    reply(ready(1, recipe), progress(1, 3, "running"));
    expect(lab.log?.name).toBe("run 1, your settings, on 53 drawings");
    expect(lab.message).toBe("It can begin with the first 53 drawings; the others are on their way.");
    await expect.poll(() => news.at(-1)).toEqual({ kind: "arrived" });
    expect(lab.message).toContain("This run has only the first 53 drawings. All are here now");
    expect(sent).toHaveLength(1);
    lab.controller.act("reset");
    expect(sent.at(-1)).toMatchObject({ kind: "init", run: 2, dataset: { labels: whole.labels } });
    reply(ready(2, recipe));
    expect(lab.log?.name).toBe("run 2, your settings");
    expect(lab.message).toBe("");
    lab.controller.act("reset");
    expect(sent.at(-1)).toMatchObject({ kind: "reset", run: 3 });
  });

  it("begins anew on all drawings where it has not begun, and says when they do not come", async () => {
    const early = openLab("", Promise.resolve(smallDataset()));
    early.reply(ready(1, recipe));
    await expect.poll(() => early.sent.at(-1)).toMatchObject({ kind: "init", run: 2 });
    const lost = openLab("", Promise.reject(new Error("gone")));
    lost.reply(ready(1, recipe));
    await expect.poll(() => lost.lab.message).toContain("Only the first 53 drawings could be fetched");
  });

  it("says why the run ended", () => {
    const { lab, reply } = openLab();
    reply(ready(1, recipe), { ...progress(1, 3, "diverged"), message: "the loss is NaN." } as Reply);
    expect(lab.message).toBe("The run diverged: the loss is NaN.");
    reply({ kind: "failed", run: 1, message: "out of memory" });
    expect(lab.message).toBe("Training has stopped: out of memory. Reload the page to begin again.");
  });

  it("announces a run once it has begun and been evaluated", () => {
    const { lab, reply } = openLab();
    reply(ready(1, recipe), evaluation(1, 0));
    expect(lab.announcement).toBeUndefined();
    reply(progress(1, 6, "running"));
    expect(lab.begun).toBe(true);
    expect(lab.announcement).toBe(
      `Training, epoch 1 of ${recipe.epochs}, 50.0\u00a0% of held-out drawings right`,
    );
  });

  it("asks for the worst drawings once a step", () => {
    const { lab, reply } = openLab();
    expect(lab.claimWorst()).toBe(false);
    reply(ready(1, recipe), progress(1, 3));
    expect([lab.claimWorst(), lab.claimWorst()]).toEqual([true, false]);
    reply(progress(1, 4));
    expect([lab.claimWorst(), lab.claimWorst()]).toEqual([true, false]);
  });

  it("tells of a run that comes to rest, and again when its hash comes after that", () => {
    const { lab, reply } = openLab();
    expect(lab.claimTold()).toBe(false);
    reply(ready(1, recipe), progress(1, 3, "running"));
    expect([lab.claimTold(), lab.claimTold()]).toEqual([true, false]);
    reply(progress(1, 6, "finished"));
    expect([lab.claimTold(), lab.claimTold()]).toEqual([true, false]);
    reply({ kind: "finished", run: 1, step: 6, hash: "0123", seconds: 1 });
    expect([lab.claimTold(), lab.claimTold()]).toEqual([true, false]);
  });

  it("has the epochs of the run, and before it those that are wanted", () => {
    const { lab, reply } = openLab("?epochs=7");
    expect(lab.epochs).toBe(7);
    reply(ready(1, { ...recipe, epochs: 5 }));
    expect(lab.epochs).toBe(7);
    expect(lab.log?.hyperparameters.epochs).toBe(7);
  });
});

describe("endedBy", () => {
  const [log, other] = [readyLog(1), readyLog(2)];
  it("lists runs that finished, diverged, or were left", () => {
    expect(endedBy({ kind: "finished", run: 1, step: 18, seconds: 3, hash: "abc" }, log)).toBe(log);
    expect(endedBy(progress(1, 3, "diverged") as News, log)).toBe(log);
    expect(endedBy({ kind: "left", log: other }, log)).toBe(other);
  });

  it("lists none that goes on", () => {
    expect(endedBy(progress(1, 3, "running") as News, log)).toBeUndefined();
    expect(endedBy(progress(1, 3, "paused") as News, log)).toBeUndefined();
  });
});

describe("worstText", () => {
  const drawings = {
    kind: "drawings",
    run: 1,
    id: 1,
    step: 6,
    pixels: new Uint8Array(0),
    width: 5,
    height: 4,
    rows: new Uint32Array(0),
    predicted: Uint8Array.of(1, 2),
    probabilities: new Float32Array(6),
  } as const;

  it("counts them", () => {
    expect(worstText({ ...drawings, total: 9, labels: Uint8Array.of(0, 0) })).toMatch(
      /^2 of the 9 held-out drawings .* after step 6/,
    );
  });

  it("says so where there is none", () => {
    expect(worstText({ ...drawings, total: 0, labels: new Uint8Array(0) })).toBe(
      "None of the held-out drawings is taken for something else.",
    );
  });
});
