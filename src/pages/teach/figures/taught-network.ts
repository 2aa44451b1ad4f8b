import type { TeachClient } from "../../../components/training/teach-client.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { NamedFile } from "../../../lib/data/own-samples.js";
import type { Lesson } from "../../../lib/labs/teach/lesson.js";
import type {
  TeachReply,
  TeachReplyOf,
  TeachRequest,
  TrainedFiles,
} from "../../../lib/labs/teach/teach-protocol.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { withoutRestart } from "../../../lib/training/settings.js";

/** A network at its start. */
export interface NetworkStart {
  readonly dataset: Dataset;
  readonly hyperparameters: Hyperparameters;
  readonly from: TrainedFiles | undefined;
  /** Pictures of what the network of the beginning knew. */
  readonly known: Dataset | undefined;
  /** Whether what was trained before can be gone back to; defaults to no. */
  readonly keeps?: boolean;
}

/** "none" before there is a network; "starting" until the worker has made it. */
export type NetworkState = "none" | "starting" | "resting" | "training";

/** What becomes of what was asked. Replies of a network that is gone are dropped before. */
export interface TaughtNetworkOptions {
  connect(take: (reply: TeachReply) => void): TeachClient;
  tell(reply: TeachReply): void;
}

export function taughtNetwork({ connect, tell }: TaughtNetworkOptions) {
  let run = 0;
  let state: NetworkState = "none";
  let classes: readonly string[] = [];
  let hyperparameters: Hyperparameters | undefined;
  let back: number | undefined;
  let lastId = 0;
  let asked: number | undefined;
  let next: Uint8Array | undefined;

  function ask(pixels: Uint8Array): void {
    asked = ++lastId;
    client.send({ kind: "predict", id: asked, pixels: pixels.slice() });
  }

  function takeAnswer({ id, run: of }: TeachReplyOf<"answer">): boolean {
    if (id === asked) {
      asked = undefined;
      const waiting = next;
      next = undefined;
      if (waiting) ask(waiting);
    }
    return of === run;
  }

  function take(reply: TeachReply): void {
    if (reply.kind === "answer" && !takeAnswer(reply)) return;
    // What was asked beside the network, as reading files, has no run, nor has a fault of the worker itself.
    if ("run" in reply && reply.run !== undefined && reply.run !== run) return;
    if (reply.kind === "ready") {
      classes = reply.classes;
      hyperparameters = reply.hyperparameters;
      if (state === "starting") state = "resting";
    }
    if (reply.kind === "progress") ({ back } = reply);
    if (reply.kind === "progress") state = reply.running ? "training" : "resting";
    if (reply.kind === "failed" && state === "starting" && reply.id === undefined) state = "none";
    tell(reply);
  }

  const client = connect(take);
  const whileThere = (request: (run: number) => TeachRequest) => {
    if (state !== "none") client.send(request(run));
  };
  return {
    get state() {
      return state;
    },
    /** Of the network as it is in the worker. */
    get classes() {
      return classes;
    },
    /** What it is trained with. */
    get hyperparameters() {
      return hyperparameters;
    },
    /** Epochs that it had had where `goBack` leads; undefined where there is nothing to go back to. */
    get back() {
      return back;
    },
    start(beginning: NetworkStart) {
      run++;
      back = undefined;
      state = "starting";
      hyperparameters = beginning.hyperparameters;
      client.send({ kind: "start", run, ...beginning });
    },
    /** From the next step on, but for what takes a new start. */
    change(wanted: Hyperparameters) {
      if (!hyperparameters || state === "none") return;
      hyperparameters = withoutRestart(wanted, hyperparameters);
      client.send({ kind: "change", run, hyperparameters });
    },
    ...trainingBy(whileThere),
    /** Of those that come while one is on its way, only the last picture is asked about. */
    predict(pixels: Uint8Array) {
      if (state === "none") return;
      if (asked !== undefined) next = pixels;
      else ask(pixels);
    },
    /** Takes a few steps on one drawing. */
    learnOne: (drawing: Lesson) => whileThere((run) => ({ kind: "learn", run, id: ++lastId, ...drawing })),
    /** Goes back to before the last drawing that was learned so. */
    takeBack: () => whileThere((run) => ({ kind: "unlearn", run, id: ++lastId })),
    save: () => whileThere((run) => ({ kind: "save", run, id: ++lastId })),
    read: (files: readonly NamedFile[], perClass: number, room: number) =>
      client.send({ kind: "read", id: ++lastId, files, perClass, room }),
    /** There is no network any more. */
    leave() {
      run++;
      state = "none";
      back = undefined;
      classes = [];
    },
    end: () => client.end(),
  };
}

/** What trains a network and takes that back, while there is one. */
function trainingBy(ask: (request: (run: number) => TeachRequest) => void) {
  return {
    /** Takes other drawings; the weights stay. */
    useData: (dataset: Dataset) => ask((run) => ({ kind: "data", run, dataset })),
    train: (epochs: number) => ask((run) => ({ kind: "train", run, epochs })),
    /** One mini-batch. */
    step: () => ask((run) => ({ kind: "step", run })),
    pause: () => ask((run) => ({ kind: "pause", run })),
    /** Goes back to before it was trained last, or begun anew. */
    goBack: () => ask((run) => ({ kind: "back", run })),
  };
}

/** The page's side of a network that is taught: what it was asked, and what it is. */
export type TaughtNetwork = ReturnType<typeof taughtNetwork>;
