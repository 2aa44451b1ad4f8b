import type { Dataset } from "../../lib/data/dataset.js";
import type { Control, Hyperparameters } from "../../lib/training/hyperparameters.js";
import { differences, waiting, withoutRestart } from "../../lib/training/settings.js";
import type { Reply, ReplyOf, Request } from "../../lib/workers/protocol.js";
import type { ConfusionCell } from "../chart/confusion-matrix.js";
import type { LabState, RunAction } from "./run-buttons.js";
import { follow, type RunLog, startLog } from "./run-log.js";
import type { TrainingClient } from "./training-client.js";

/** What happens at a desk, for whoever shows it. */
export type News =
  | Exclude<Reply, ReplyOf<"drawings">>
  | { readonly kind: "cell"; readonly drawings: ReplyOf<"drawings"> }
  | { readonly kind: "worst"; readonly drawings: ReplyOf<"drawings"> }
  /** A run that went through an epoch or more was given up for another. */
  | { readonly kind: "left"; readonly log: RunLog };

/** Where a reader's wishes become requests, and the worker's replies the log of the present run. */
export interface TrainingDesk {
  readonly state: LabState;
  /** Settings as the reader wants them; some may wait for the run to start over. */
  readonly wanted: Hyperparameters;
  /** The present run. */
  readonly log: RunLog | undefined;
  /** Settings that the present run does not have and will not get. */
  readonly waiting: readonly Control[];
  /** Why nothing goes on, in the state "failed". */
  readonly failure: string | undefined;
  act(action: RunAction): void;
  /** Takes other settings: at once where that can be done, else when the run starts over. */
  want(chosen: Hyperparameters): void;
  /** Starts over with other settings and trains. */
  tryOut(chosen: Hyperparameters): void;
  watch(weights: boolean): void;
  askCell(cell: ConfusionCell, limit: number): void;
  askWorst(limit: number): void;
  save(): void;
  load(weights: Uint8Array<ArrayBuffer>, card: string | undefined): void;
}

/** What a desk needs. */
export interface TrainingDeskOptions {
  /** Opens the line to a worker, which hands its replies to `take`. */
  connect(take: (reply: Reply) => void): Pick<TrainingClient, "send">;
  dataset: Dataset;
  trainPart: number;
  /** Settings to begin with. */
  wanted: Hyperparameters;
  /** The number that the grey level 255 becomes; defaults to 1. */
  ink?: number;
  tell(news: News): void;
}

export function trainingDesk(options: TrainingDeskOptions): TrainingDesk {
  const { dataset, trainPart, tell } = options;
  let { wanted } = options;
  let log: RunLog | undefined;
  let failure: string | undefined;
  let run = 1;
  let lastRun = run;
  let lastId = 0;
  const asked = new Map<number, "cell" | "worst">();
  const client = options.connect(take);

  function take(reply: Reply): void {
    if (reply.kind === "ready") {
      takeReady(reply);
    } else if (reply.kind === "failed") {
      failure = reply.message;
      tell(reply);
    } else if (log && reply.run === log.ready.run) {
      follow(log, reply);
      tellOf(reply);
    }
  }

  function tellOf(reply: Reply): void {
    if (reply.kind !== "drawings") {
      tell(reply);
      return;
    }
    const kind = asked.get(reply.id);
    asked.delete(reply.id);
    if (kind) tell({ kind, drawings: reply });
  }

  function takeReady(reply: ReplyOf<"ready">): void {
    if (reply.run !== run && !(reply.loaded && reply.run > run)) return;
    if (log && log.heldOut.position.length > 1 && (log.progress?.epoch ?? 0) > 0) tell({ kind: "left", log });
    run = reply.run;
    log = startLog(reply);
    asked.clear();
    if (reply.loaded) wanted = reply.hyperparameters;
    tell(reply);
    // What was wished for while the run was being made.
    desk.want(wanted);
  }

  function startOver(): void {
    run = ++lastRun;
    client.send({ kind: "reset", run, hyperparameters: wanted });
  }

  const desk: TrainingDesk = {
    get state() {
      if (failure !== undefined) return "failed";
      return log && log.ready.run === run ? log.state : "loading";
    },
    get wanted() {
      return wanted;
    },
    get log() {
      return log;
    },
    get waiting() {
      if (!log) return [];
      return hasEnded(log, wanted)
        ? differences(wanted, log.hyperparameters)
        : waiting(wanted, log.hyperparameters);
    },
    get failure() {
      return failure;
    },
    act(action) {
      switch (action) {
        case "reset":
          startOver();
          break;
        case "train":
          if (desk.state === "finished" || desk.state === "diverged") startOver();
          client.send({ kind: "play", run });
          break;
        default:
          client.send({ kind: action, run });
      }
    },
    want(chosen) {
      wanted = chosen;
      if (!log || hasEnded(log, wanted)) return;
      const begun = (log.progress?.step ?? 0) > 0;
      if (!begun && desk.state !== "running" && waiting(wanted, log.hyperparameters).length > 0) {
        startOver();
        return;
      }
      const hyperparameters = withoutRestart(wanted, log.hyperparameters);
      if (JSON.stringify(hyperparameters) === JSON.stringify(log.hyperparameters)) return;
      log.hyperparameters = hyperparameters;
      log.changed ||= begun;
      client.send({ kind: "change", run: log.ready.run, hyperparameters });
    },
    tryOut(chosen) {
      wanted = chosen;
      startOver();
      client.send({ kind: "play", run });
    },
    watch: (weights) => client.send({ kind: "watch", run, weights }),
    askCell: ({ label, predicted }, limit) =>
      client.send({ kind: "cell", run, id: remember("cell"), label, predicted, limit }),
    askWorst: (limit) => client.send({ kind: "worst", run, id: remember("worst"), limit }),
    save: () => client.send({ kind: "save", run, id: ++lastId }),
    load(weights, card) {
      // The number is used only when the file is good: the present run goes on otherwise.
      client.send({ kind: "load", run: ++lastRun, id: ++lastId, weights, card });
    },
  };

  function remember(kind: "cell" | "worst"): number {
    asked.set(++lastId, kind);
    return lastId;
  }

  const first: Request = {
    kind: "init",
    run,
    dataset: { ...dataset, pixels: dataset.pixels.slice(), labels: dataset.labels.slice() },
    trainPart,
    hyperparameters: wanted,
    ink: options.ink,
  };
  client.send(first);
  return desk;
}

/** Whether nothing can change a run any more: it diverged, or has done as many epochs as are wanted. */
function hasEnded({ state, progress }: RunLog, { epochs }: Hyperparameters): boolean {
  return state === "diverged" || (state === "finished" && epochs <= (progress?.epoch ?? 0));
}
