import type { PadNetwork } from "../../../components/draw/reader.js";
import { lateFetch } from "../../../components/ui/late-fetch.js";
import { t } from "../../../components/words/t.js";
import { whyOf } from "../../../components/words/why-of.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { fewToLearn } from "../../../lib/labs/teach/few-to-learn.js";
import { teachRecipe } from "../../../lib/labs/teach/recipe.js";
import type { TeachReply, TeachScores } from "../../../lib/labs/teach/teach-protocol.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { type TaughtNetwork, type TaughtNetworkOptions, taughtNetwork } from "./taught-network.js";

/** A way to learn from few drawings. */
export interface FewWay {
  readonly name: string;
  /** What differs from the recipe for own drawings. */
  readonly changes: Partial<Hyperparameters>;
  /** A network to continue from; random weights when left out. */
  readonly from?: Pick<PadNetwork, "load">;
}

/** What is trained. */
export interface FewDrawingsOptions {
  ways: readonly FewWay[];
  load(): Promise<Dataset>;
  /** Pictures of each class that are tested with. */
  tested: number;
  /** Draws the rows. */
  seed: number;
}

/** How far a way has come. */
export interface FewResult {
  readonly scores: TeachScores;
  readonly seconds: number;
}

/** The same few drawings learned in several ways, one after the other; without a screen. */
export interface FewDrawingsRun {
  readonly state: "idle" | "running" | "finished";
  /** How far it is, for the reader. */
  readonly status: string;
  /** By the places of the ways; undefined where a way has not been looked at. */
  readonly results: readonly (FewResult | undefined)[];
  /** Trains in all ways. @param perClass drawings of each class to train on */
  run(perClass: number): Promise<void>;
  /** @param status what is said from then on */
  stop(status: string): void;
}

/** @param tell called after each piece of news */
export function fewDrawingsRun(
  { ways, load, tested, seed }: FewDrawingsOptions,
  connect: TaughtNetworkOptions["connect"],
  tell: () => void,
): FewDrawingsRun {
  let state: FewDrawingsRun["state"] = "idle";
  let status = t("Not trained yet.");
  let results: readonly (FewResult | undefined)[] = ways.map(() => undefined);
  let network: TaughtNetwork | undefined;
  let hear: (reply: TeachReply) => void = () => {};
  /** Rises when what is under way is given up. */
  let turn = 0;

  function say(next: FewDrawingsRun["state"], text: string): void {
    [state, status] = [next, text];
    tell();
  }

  function end(next: "idle" | "finished", text: string): void {
    turn++;
    network?.end();
    network = undefined;
    say(next, text);
  }

  async function trainAll(of: TaughtNetwork, perClass: number, mine: number): Promise<void> {
    const dataset = fewToLearn(await lateFetch(load), perClass, tested, seed);
    for (const [k, { name, changes, from }] of ways.entries()) {
      const files = await lateFetch(() => from?.load());
      if (mine !== turn) return;
      say("running", t("{n} of {all}: {name} …", { n: k + 1, all: ways.length, name }));
      const hyperparameters = { ...teachRecipe, ...changes };
      await trained(
        of,
        hyperparameters.epochs,
        (result) => {
          results = results.map((before, place) => (place === k ? result : before));
          tell();
        },
        () => of.start({ dataset, hyperparameters, from: files, known: undefined }),
      );
      if (mine !== turn) return;
    }
    const { length } = dataset.labels.subarray(dataset.testFrom);
    end(
      "finished",
      t("Done: {n} drawings to learn from, {tests} to test with.", {
        n: dataset.testFrom,
        tests: length,
      }),
    );
  }

  /** Starts a network, and settles when it has done all its epochs. */
  function trained(
    of: TaughtNetwork,
    epochs: number,
    show: (result: FewResult) => void,
    start: () => void,
  ): Promise<void> {
    let seconds = 0;
    return new Promise((resolve, reject) => {
      hear = (reply) => {
        if (reply.kind === "ready") of.train(epochs);
        if (reply.kind === "evaluation") show({ scores: reply, seconds });
        if (reply.kind === "failed") reject(new Error(reply.message));
        if (reply.kind === "progress") {
          seconds = reply.seconds;
          if (!reply.running) resolve();
        }
      };
      start();
    });
  }

  return {
    get state() {
      return state;
    },
    get status() {
      return status;
    },
    get results() {
      return results;
    },
    async run(perClass) {
      const mine = ++turn;
      results = ways.map(() => undefined);
      say("running", t("Fetching the drawings …"));
      network = taughtNetwork({ connect, tell: (reply) => hear(reply) });
      try {
        await trainAll(network, perClass, mine);
      } catch (error) {
        if (mine === turn) end("idle", t("It could not be trained: {why}.", { why: whyOf(error) }));
      }
    },
    stop: (text) => end("idle", text),
  };
}
