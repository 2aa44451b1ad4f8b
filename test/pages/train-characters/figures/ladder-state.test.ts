import { describe, expect, it } from "vitest";
import type { News } from "../../../../src/components/training/run-controller.js";
import type { Reply, Request } from "../../../../src/lib/workers/protocol.js";
import { LadderState } from "../../../../src/pages/train-characters/figures/ladder-state.js";
import { evaluation, progress, ready } from "../../../components/training/replies.js";
import { smallHyperparameters as first, smallDataset } from "../../../lib/training/small-run.js";

const stages = [
  { name: "plain", adds: "nothing", chapter: "train-characters", changes: { learningRate: 0.1 } },
  { name: "smaller", adds: "mini-batches", chapter: "train-characters", changes: { batchSize: 8 } },
];

/** A ladder whose worker answers only what the test lets it. */
function openLadder(testAccuracy = 0.9) {
  const sent: Request[] = [];
  const news: (News | undefined)[] = [];
  let take: (reply: Reply) => void = () => {};
  let ended = 0;
  const state = new LadderState(
    { first, stages, reported: { testAccuracy, seconds: 125 } },
    (item) => news.push(item),
    (hear) => {
      take = hear;
      return { send: (request) => sent.push(request), end: () => ended++ };
    },
  );
  const reply = (...replies: Reply[]) => replies.forEach((item) => void take(item));
  return { state, sent, news, reply, kinds: () => sent.map(({ kind }) => kind), ended: () => ended };
}

const load = async () => smallDataset();
const finished = (run: number): Reply => ({ kind: "finished", run, step: 18, seconds: 3, hash: "abc" });

describe("LadderState", () => {
  it("has a row for each recipe and one for the reader's own", () => {
    const { state } = openLadder();
    expect(state.recipes.map(({ name }) => name)).toEqual(["plain", "smaller", "yours"]);
    expect(state.row(0)).toEqual({
      rate: "0.1",
      cells: ["–", "–", "–", "–"],
      past: false,
      button: "Train",
      running: false,
      current: false,
    });
    expect(state.words).toBe("Not trained yet.");
    expect(state.clock).toEqual({ time: "", said: "The project took 2 min 5 s to 90.0\u00a0%." });
  });

  it("lets the reader's own recipe have no larger batch than there are rows", () => {
    const { state } = openLadder();
    state.own = { ...first, batchSize: 4096, learningRate: 0.5 };
    expect(state.settings(41)[2]).toMatchObject({ batchSize: 41, learningRate: 0.5 });
    expect(state.settings()[2].batchSize).toBe(4096);
    expect(state.row(2).rate).toBe("0.5");
  });

  it("fetches the samples, trains, and says how far it is", async () => {
    const { state, sent, reply, kinds } = openLadder();
    const begun = state.train(0, [], load);
    expect(state.words).toBe("Fetching the characters …");
    await begun;
    expect(sent[0]).toMatchObject({ kind: "init", hyperparameters: { learningRate: 0.1 } });
    expect([state.state, state.words]).toEqual(["running", "plain: beginning …"]);
    reply(ready(1, state.settings()[0]));
    expect(kinds()).toEqual(["init", "watch", "play"]);
    reply(progress(1, 6, "running"), evaluation(1, 6));
    expect(state.words).toBe(`plain: epoch 2 of ${first.epochs}.`);
    expect(state.row(0)).toMatchObject({ running: true, current: true, button: "Again" });
    expect(state.row(0).cells).toEqual(["50.0\u00a0%", "50.0\u00a0%", "1.0 s", "–"]);
    expect(state.clock).toEqual({
      time: "1.0 s",
      said: "so far, and not past 90.0\u00a0% yet. The project took 2 min 5 s.",
    });
    expect(state.lines()).toEqual({
      tests: [
        { x: [1], y: [0.5] },
        { x: [], y: [] },
        { x: [], y: [] },
      ],
      train: { x: [1], y: [0.5] },
    });
    expect(state.confusion).toHaveLength(9);
  });

  it("lays runs side by side once they have ended, each with the recipe it was begun with", async () => {
    const { state, reply } = openLadder();
    state.own = { ...first, learningRate: 0.5 };
    await state.train(2, [], load);
    reply(ready(1, state.settings()[2]), evaluation(1, 6));
    expect(state.compared).toEqual([]);
    reply(finished(1));
    state.own = { ...first, learningRate: 0.7 };
    expect(state.compared).toMatchObject([
      {
        id: 2,
        name: "yours",
        hyperparameters: { learningRate: 0.5 },
        heldOut: { position: [1], accuracy: [0.5] },
        results: { "test right": "50.0\u00a0%", "training right": "50.0\u00a0%" },
      },
    ]);
  });

  /** Trains a recipe to its end. */
  async function trainTo(ladder: ReturnType<typeof openLadder>, place: number, run: number): Promise<void> {
    const { state, reply } = ladder;
    await state.train(place, [], load);
    reply({ ...ready(run, state.settings()[place]), before: run > 1 ? run - 1 : undefined });
    for (let epoch = 1; epoch <= run; epoch++) reply(evaluation(run, 6 * epoch));
    reply(finished(run));
  }

  it("brings back the run that another of the same recipe took the place of, with its network", async () => {
    const ladder = openLadder();
    const { state, kinds, sent } = ladder;
    await trainTo(ladder, 0, 1);
    expect(state.before).toBeUndefined();
    await trainTo(ladder, 0, 2);
    expect(state.lines().tests[0].x).toHaveLength(2);
    expect(state.before).toBe("Undo: back to the run before of plain");
    state.undo();
    expect(state.lines().tests[0].x).toHaveLength(1);
    expect(state.words).toBe("plain: the run before is back, with 50.0\u00a0% of the test characters right.");
    expect(kinds().at(-1)).toBe("undo");
    expect(sent.at(-1)).toMatchObject({ run: 1 });
    expect(state.currentName).toBe("plain");
    state.undo();
    expect(state.lines().tests[0].x).toHaveLength(2);
  });

  it("brings back a run whose network is gone, without a network", async () => {
    const ladder = openLadder();
    const { state, kinds } = ladder;
    await trainTo(ladder, 0, 1);
    await trainTo(ladder, 1, 2);
    await trainTo(ladder, 0, 3);
    state.undo();
    expect(state.lines().tests[0].x).toHaveLength(1);
    expect(kinds()).not.toContain("undo");
    expect(state.currentName).toBeUndefined();
    expect(state.confusion).toHaveLength(9);
    state.forget();
    expect(state.before).toBeUndefined();
  });

  it("stops the clock where the goal was passed", async () => {
    const { state, reply } = openLadder(0.5);
    await state.train(0, [], load);
    reply(ready(1, state.settings()[0]), evaluation(1, 6));
    reply({ ...progress(1, 12, "running"), seconds: 2 } as Reply);
    expect(state.row(0)).toMatchObject({
      past: true,
      cells: ["50.0\u00a0%", "50.0\u00a0%", "2.0 s", "1.0 s"],
    });
    expect(state.clock.time).toBe("1.0 s");
    expect(state.clock.said).toBe(
      "to 50.0\u00a0%: past the 50.0\u00a0% that took the project 2 min 5 s, 125 times as long.",
    );
  });

  it("pauses a run and goes on with it", async () => {
    const { state, reply, kinds } = openLadder();
    await state.train(1, [], load);
    reply(ready(1, state.settings()[1]), evaluation(1, 6));
    state.pause();
    reply(progress(1, 7, "paused"));
    expect(state.atRest).toBe(true);
    expect(state.row(1).button).toBe("Go on");
    expect(state.words).toBe("smaller: paused, 50.0\u00a0% of the test characters right.");
    await state.train(1, [], load);
    expect(state.running).toBe(true);
    expect(kinds()).toEqual(["init", "watch", "play", "pause", "play"]);
  });

  it("trains the recipes in turn, without the reader's own", async () => {
    const { state, sent, reply } = openLadder();
    await state.trainSome([...state.recipes.keys()].slice(0, -1), load);
    reply(ready(1, state.settings()[0]), finished(1));
    expect(state.currentName).toBe("smaller");
    expect(sent.at(-2)).toMatchObject({ kind: "reset", run: 2, hyperparameters: { batchSize: 8 } });
    reply(ready(2, state.settings()[1]), evaluation(2, 18), finished(2));
    expect(state.words).toBe("smaller: done, 50.0\u00a0% of the test characters right.");
    expect(state.row(0).cells[3]).toBe("not reached");
    expect(state.currentName).toBe("smaller");
  });

  it("takes nothing that the run before still says for the next one's", async () => {
    const { state, reply } = openLadder();
    await state.train(0, [], load);
    reply(ready(1, state.settings()[0]));
    await state.train(1, [], load);
    reply(evaluation(1, 6));
    expect(state.row(0).button).toBe("Again");
    expect(state.row(1).cells[0]).toBe("–");
  });

  it("says why the samples did not come, and fetches them again", async () => {
    const { state } = openLadder();
    await state.train(0, [], () => Promise.reject(new Error("no line")));
    expect(state.state).toBe("failed");
    expect(state.words).toBe("The characters could not be fetched: no line. Press a button to try again.");
    await state.train(0, [], load);
    expect(state.state).toBe("running");
  });

  it("says why training stopped, also before it began, and ends the worker", async () => {
    const { state, reply, ended } = openLadder();
    await state.train(0, [1], load);
    reply({ kind: "failed", run: 0, message: "out of memory" });
    expect(state.words).toBe("Training has stopped: out of memory. Press a button to try again.");
    expect(ended()).toBe(1);
    expect(state.row(0).button).toBe("Train");
  });

  it("forgets what it trained, and what was still being fetched", async () => {
    const { state, sent } = openLadder();
    const begun = state.train(0, [], load);
    state.forget();
    await begun;
    expect(sent).toEqual([]);
    expect([state.state, state.words]).toEqual(["idle", "Not trained yet."]);
  });
});
