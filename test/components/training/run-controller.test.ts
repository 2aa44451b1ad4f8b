import { describe, expect, it } from "vitest";
import { type News, RunController } from "../../../src/components/training/run-controller.js";
import type { Reply, Request } from "../../../src/lib/workers/protocol.js";
import { smallDataset, smallHyperparameters as usual } from "../../lib/training/small-run.js";
import { evaluation, progress, ready } from "./replies.js";

/** A run whose worker answers only what the test lets it. */
function openRun(ink?: number) {
  const sent: Request[] = [];
  const news: News[] = [];
  let take: (reply: Reply) => void = () => {};
  const controller = new RunController({
    connect(hear) {
      take = hear;
      return { send: (request) => sent.push(request) };
    },
    dataset: smallDataset(),
    trainPart: 0.8,
    wanted: usual,
    ink,
    tell: (item) => news.push(item),
  });
  const reply = (...replies: Reply[]) => replies.forEach((item) => void take(item));
  return { controller, sent, news, reply, kinds: () => sent.map(({ kind }) => kind) };
}

describe("RunController", () => {
  it("sends a copy of the data once, and is loading until the run is ready", () => {
    const { controller, sent, reply } = openRun();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ kind: "init", run: 1, trainPart: 0.8, hyperparameters: usual });
    expect(controller.state).toBe("loading");
    reply(ready(1, usual));
    expect(controller.state).toBe("paused");
  });

  it("passes on what the darkest level becomes", () => {
    expect(openRun(255).sent[0]).toMatchObject({ ink: 255 });
  });

  it("trains, and trains anew where the run has ended", () => {
    const { controller, reply, kinds } = openRun();
    reply(ready(1, usual));
    controller.act("train");
    reply(progress(1, 18, "finished"));
    controller.act("train");
    expect(kinds()).toEqual(["init", "play", "reset", "play"]);
    expect(controller.state).toBe("loading");
  });

  it("changes the learning rate of a run that has begun without starting over", () => {
    const { controller, sent, reply, kinds } = openRun();
    reply(ready(1, usual), progress(1, 3, "running"));
    controller.want({ ...usual, learningRate: 0.5 });
    expect(kinds()).toEqual(["init", "change"]);
    expect(sent[1]).toMatchObject({ run: 1, hyperparameters: { learningRate: 0.5 } });
    expect(controller.log?.changed).toBe(true);
  });

  it("keeps what needs a restart until the run starts over", () => {
    const { controller, sent, reply, kinds } = openRun();
    reply(ready(1, usual), progress(1, 3, "running"));
    controller.want({ ...usual, hidden: [3], learningRate: 0.5 });
    expect(sent[1]).toMatchObject({ kind: "change", hyperparameters: { hidden: [7, 6], learningRate: 0.5 } });
    controller.act("reset");
    expect(kinds()).toEqual(["init", "change", "reset"]);
    expect(sent[2]).toMatchObject({ run: 2, hyperparameters: { hidden: [3], learningRate: 0.5 } });
  });

  it("starts over at once when the run has not begun", () => {
    const { controller, sent, reply } = openRun();
    reply(ready(1, usual));
    controller.want({ ...usual, seed: 9 });
    expect(sent[1]).toMatchObject({ kind: "reset", run: 2, hyperparameters: { seed: 9 } });
  });

  it("does not wait for fused arithmetic where it can't be had", () => {
    const { controller, reply, kinds } = openRun();
    controller.want({ ...usual, profile: "fused" });
    reply({ ...ready(1, usual), unable: "engine" });
    expect(controller.wanted).toEqual(usual);
    expect(controller.waiting).toEqual([]);
    expect(kinds()).toEqual(["init"]);
  });

  it("brings back the run before with its log and settings, and the other one again", () => {
    const { controller, sent, news, reply } = openRun();
    const other = { ...usual, hidden: [3] };
    reply(ready(1, usual), evaluation(1, 0), evaluation(1, 6), progress(1, 7));
    const first = controller.log;
    expect(controller.before).toBeUndefined();
    controller.begin(other);
    expect(controller.before).toBeUndefined();
    reply({ ...ready(2, other), before: 1 }, progress(2, 2, "running"));
    const second = controller.log;
    expect(controller.before).toBe(first);
    controller.undo();
    expect(controller.log).toBe(first);
    expect(controller.wanted).toBe(usual);
    expect(sent.at(-1)).toEqual({ kind: "undo", run: 1 });
    expect(news.at(-1)).toEqual({ kind: "undone" });
    reply(progress(2, 3, "running"));
    expect(controller.log?.progress?.step).toBe(7);
    controller.undo();
    expect(controller.log).toBe(second);
  });

  it("knows of no run before where the worker has kept none", () => {
    const { controller, reply } = openRun();
    reply(ready(1, usual), progress(1, 1));
    controller.begin(usual);
    reply(ready(2, usual));
    controller.undo();
    expect(controller.log?.ready.run).toBe(2);
  });

  it("leaves a finished run as it was, unless epochs are added", () => {
    const { controller, sent, reply } = openRun();
    reply(ready(1, usual), progress(1, 18, "finished"));
    controller.want({ ...usual, dropout: 0.5 });
    expect(sent).toHaveLength(1);
    expect(controller.log?.hyperparameters.dropout).toBe(0);
    expect(controller.waiting.map(({ key }) => key)).toEqual(["dropout"]);
    controller.want({ ...usual, epochs: 5 });
    expect(sent[1]).toMatchObject({ kind: "change", run: 1, hyperparameters: { epochs: 5, dropout: 0 } });
    expect(controller.waiting).toEqual([]);
  });

  it("catches up with what was wished for while a run was being made", () => {
    const { controller, sent, reply } = openRun();
    controller.want({ ...usual, learningRate: 0.5 });
    expect(sent).toHaveLength(1);
    reply(ready(1, usual));
    expect(sent[1]).toMatchObject({ kind: "change", run: 1, hyperparameters: { learningRate: 0.5 } });
  });

  it("drops replies of a run that was given up", () => {
    const { controller, news, reply } = openRun();
    reply(ready(1, usual));
    controller.act("reset");
    reply(ready(2, usual), progress(1, 5, "running"));
    expect(controller.log?.progress).toBeUndefined();
    expect(news.map(({ kind }) => kind)).toEqual(["ready", "ready"]);
  });

  it("tells of a run that was left after an epoch or more, and of no other", () => {
    const { controller, news, reply } = openRun();
    reply(ready(1, usual), evaluation(1, 0), evaluation(1, 6), progress(1, 6));
    controller.act("reset");
    reply(ready(2, usual), evaluation(2, 0), progress(2, 2));
    controller.act("reset");
    reply(ready(3, usual));
    const left = news.filter((item) => item.kind === "left");
    expect(left).toHaveLength(1);
    expect(left[0].log.ready.run).toBe(1);
  });

  it("tells drawings of a cell from the worst ones by what was asked", () => {
    const { controller, sent, news, reply } = openRun();
    reply(ready(1, usual));
    controller.askWorst(5);
    controller.askCell({ label: 0, predicted: 1 }, 5);
    const ids = sent.slice(1).map((request) => ("id" in request ? request.id : 0));
    const drawings = (id: number): Reply => ({
      kind: "drawings",
      run: 1,
      id,
      step: 0,
      total: 0,
      width: 5,
      height: 4,
      rows: new Uint32Array(0),
      pixels: new Uint8Array(0),
      labels: new Uint8Array(0),
      predicted: new Uint8Array(0),
      probabilities: new Float32Array(0),
    });
    reply(drawings(ids[1]), drawings(ids[0]), drawings(99));
    expect(news.slice(1).map(({ kind }) => kind)).toEqual(["cell", "worst"]);
  });

  it("takes the settings of loaded weights, and the run they begin", () => {
    const { controller, sent, reply } = openRun();
    reply(ready(1, usual));
    controller.load(new Uint8Array(4), undefined);
    const request = sent[1];
    expect(request).toMatchObject({ kind: "load", run: 2 });
    const loaded = { ...usual, hidden: [3] };
    reply(ready(2, loaded, true));
    expect(controller.wanted).toEqual(loaded);
    controller.act("train");
    expect(sent.at(-1)).toEqual({ kind: "play", run: 2 });
  });

  it("goes on with its run when a file was refused", () => {
    const { controller, sent, reply } = openRun();
    reply(ready(1, usual));
    controller.load(new Uint8Array(4), undefined);
    reply({ kind: "refused", run: 1, id: 1, message: "no" });
    controller.act("train");
    expect(sent.at(-1)).toEqual({ kind: "play", run: 1 });
    controller.act("reset");
    expect(sent.at(-1)).toMatchObject({ kind: "reset", run: 3 });
  });

  it("says why nothing goes on when the worker fails", () => {
    const { controller, reply } = openRun();
    reply({ kind: "failed", run: 0, message: "out of memory" });
    expect([controller.state, controller.failure]).toEqual(["failed", "out of memory"]);
  });
});
