import type { Dataset } from "../../lib/data/dataset.js";
import type { Control, Hyperparameters } from "../../lib/training/hyperparameters.js";
import { differences, waiting, withoutRestart } from "../../lib/training/settings.js";
import type { Reply, ReplyOf } from "../../lib/workers/protocol.js";
import type { ConfusionCell } from "../chart/confusion-matrix.js";
import type { LabState, RunAction } from "./run-buttons.js";
import { follow, type RunLog, startLog } from "./run-log.js";
import type { TrainingClient } from "./training-client.js";

/** What happens to a run, for whoever shows it. */
export type News =
  | Exclude<Reply, ReplyOf<"drawings">>
  | { readonly kind: "cell"; readonly drawings: ReplyOf<"drawings"> }
  | { readonly kind: "worst"; readonly drawings: ReplyOf<"drawings"> }
  /** A run that went through an epoch or more was given up for another. */
  | { readonly kind: "left"; readonly log: RunLog }
  /** The run before is the present one again. */
  | { readonly kind: "undone" }
  /** Samples that were on their way have come, or will not. */
  | { readonly kind: "arrived" };

/** What a controller needs. */
export interface RunControllerOptions {
  /** Opens the channel to a worker, which hands its replies to `take`. */
  connect(take: (reply: Reply) => void): Pick<TrainingClient, "send">;
  dataset: Dataset;
  trainPart: number;
  /** Settings to begin with. */
  wanted: Hyperparameters;
  /** The number that the grey level 255 becomes; defaults to 1. */
  ink?: number;
  tell(news: News): void;
}

/** Makes a reader's wishes requests to a worker, and its replies the log of the present run. */
export class RunController {
  readonly #client: Pick<TrainingClient, "send">;
  readonly #options: Pick<RunControllerOptions, "trainPart" | "ink">;
  /** Samples that the worker does not have yet. */
  #arrived: Dataset | undefined;
  readonly #tell: (news: News) => void;
  readonly #asked = new Map<number, "cell" | "worst">();
  #wanted: Hyperparameters;
  #log: RunLog | undefined;
  #before: RunLog | undefined;
  #failure: string | undefined;
  #run = 1;
  #lastRun = 1;
  #lastId = 0;

  constructor({ connect, dataset, trainPart, wanted, ink, tell }: RunControllerOptions) {
    this.#tell = tell;
    this.#wanted = wanted;
    this.#options = { trainPart, ink };
    this.#client = connect((reply) => this.#take(reply));
    this.#sendSamples(dataset);
  }

  get state(): LabState {
    if (this.#failure !== undefined) return "failed";
    return this.#log && this.#log.ready.run === this.#run ? this.#log.state : "loading";
  }
  /** Settings as the reader wants them; some may wait for the run to start over. */
  get wanted(): Hyperparameters {
    return this.#wanted;
  }
  /** The present run. */
  get log(): RunLog | undefined {
    return this.#log;
  }
  /** Settings that the present run does not have and will not get. */
  get waiting(): readonly Control[] {
    if (!this.#log) return [];
    const { hyperparameters } = this.#log;
    const missing = hasEnded(this.#log, this.#wanted) ? differences : waiting;
    return missing(this.#wanted, hyperparameters);
  }
  /** The run that can be brought back. */
  get before(): RunLog | undefined {
    return this.state === "loading" || this.state === "failed" ? undefined : this.#before;
  }
  /** Why nothing goes on, in the state "failed". */
  get failure(): string | undefined {
    return this.#failure;
  }

  act(action: RunAction): void {
    if (action === "reset") {
      this.#startOver();
    } else if (action === "train") {
      if (this.state === "finished" || this.state === "diverged") this.#startOver();
      this.#client.send({ kind: "play", run: this.#run });
    } else {
      this.#client.send({ kind: action, run: this.#run });
    }
  }

  /** Takes other settings: at once where that can be done, else when the run starts over. */
  want(chosen: Hyperparameters): void {
    this.#wanted = chosen;
    const log = this.#log;
    if (!log || hasEnded(log, chosen)) return;
    const begun = (log.progress?.step ?? 0) > 0;
    if (!begun && this.state !== "running" && waiting(chosen, log.hyperparameters).length > 0) {
      this.#startOver();
      return;
    }
    const hyperparameters = withoutRestart(chosen, log.hyperparameters);
    if (JSON.stringify(hyperparameters) === JSON.stringify(log.hyperparameters)) return;
    log.hyperparameters = hyperparameters;
    log.changed ||= begun;
    this.#client.send({ kind: "change", run: log.ready.run, hyperparameters });
  }

  /** Starts over with other settings. */
  begin(chosen: Hyperparameters): void {
    this.#wanted = chosen;
    this.#startOver();
  }

  /** Starts over with other settings and trains. */
  tryOut(chosen: Hyperparameters): void {
    this.begin(chosen);
    this.#client.send({ kind: "play", run: this.#run });
  }

  /** Takes other samples: at once where the present run has not begun, else when it starts over. */
  useSamples(dataset: Dataset): void {
    this.#arrived = dataset;
    const begun = (this.#log?.progress?.step ?? 0) > 0;
    if (!begun && this.state !== "running") this.#startOver();
  }

  /** Brings back the run before, with its curves, settings and weights; the present one is then the one before. */
  undo(): void {
    const { before } = this;
    const log = this.#log;
    if (!before || !log) return;
    this.#tellLeft(log);
    this.#run = before.ready.run;
    this.#log = before;
    this.#before = (log.progress?.step ?? 0) > 0 ? log : undefined;
    this.#wanted = before.hyperparameters;
    this.#asked.clear();
    this.#client.send({ kind: "undo", run: this.#run });
    this.#tell({ kind: "undone" });
  }

  watch(weights: boolean): void {
    this.#client.send({ kind: "watch", run: this.#run, weights });
  }

  askCell({ label, predicted }: ConfusionCell, limit: number): void {
    const id = this.#remember("cell");
    this.#client.send({ kind: "cell", run: this.#run, id, label, predicted, limit });
  }

  askWorst(limit: number): void {
    this.#client.send({ kind: "worst", run: this.#run, id: this.#remember("worst"), limit });
  }

  save(): void {
    this.#client.send({ kind: "save", run: this.#run, id: ++this.#lastId });
  }

  load(weights: Uint8Array<ArrayBuffer>, card: string | undefined): void {
    // The number is used only when the file is good: the present run goes on otherwise.
    this.#client.send({ kind: "load", run: ++this.#lastRun, id: ++this.#lastId, weights, card });
  }

  #take(reply: Reply): void {
    if (reply.kind === "ready") {
      this.#takeReady(reply);
    } else if (reply.kind === "failed") {
      this.#failure = reply.message;
      this.#tell(reply);
    } else if (this.#log && reply.run === this.#log.ready.run) {
      follow(this.#log, reply);
      this.#tellOf(reply);
    }
  }

  #takeReady(reply: ReplyOf<"ready">): void {
    if (reply.run !== this.#run && !(reply.loaded && reply.run > this.#run)) return;
    const log = this.#log;
    if (log) this.#tellLeft(log);
    this.#run = reply.run;
    this.#before = [log, this.#before].find((one) => one && one.ready.run === reply.before);
    this.#log = startLog(reply);
    this.#asked.clear();
    if (reply.loaded) this.#wanted = reply.hyperparameters;
    // What can't be had here is not waited for.
    if (reply.unable) this.#wanted = { ...this.#wanted, profile: reply.hyperparameters.profile };
    this.#tell(reply);
    // What was wished for while the run was being made.
    this.want(this.#wanted);
  }

  #tellLeft(log: RunLog): void {
    if (log.heldOut.position.length > 1 && (log.progress?.epoch ?? 0) > 0) this.#tell({ kind: "left", log });
  }

  #tellOf(reply: Exclude<Reply, ReplyOf<"ready" | "failed">>): void {
    if (reply.kind !== "drawings") {
      this.#tell(reply);
      return;
    }
    const kind = this.#asked.get(reply.id);
    this.#asked.delete(reply.id);
    if (kind) this.#tell({ kind, drawings: reply });
  }

  #startOver(): void {
    this.#run = ++this.#lastRun;
    if (this.#arrived) this.#sendSamples(this.#arrived);
    else this.#client.send({ kind: "reset", run: this.#run, hyperparameters: this.#wanted });
    this.#arrived = undefined;
  }

  /** A run at its beginning, on a copy of samples. */
  #sendSamples(dataset: Dataset): void {
    this.#client.send({
      kind: "init",
      run: this.#run,
      dataset: { ...dataset, pixels: dataset.pixels.slice(), labels: dataset.labels.slice() },
      hyperparameters: this.#wanted,
      ...this.#options,
    });
  }

  #remember(kind: "cell" | "worst"): number {
    this.#asked.set(++this.#lastId, kind);
    return this.#lastId;
  }
}

/** Whether nothing can change a run any more: it diverged, or has done as many epochs as are wanted. */
function hasEnded({ state, progress }: RunLog, { epochs }: Hyperparameters): boolean {
  return state === "diverged" || (state === "finished" && epochs <= (progress?.epoch ?? 0));
}
