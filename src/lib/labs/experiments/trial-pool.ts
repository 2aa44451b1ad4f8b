import type { Dataset } from "../../data/dataset.js";
import type { Trial } from "./trial.js";
import type { TrialReply, TrialRequest } from "./trial-protocol.js";

/** A line to a trial worker. */
export interface TrialLine {
  send(request: TrialRequest): void;
  /** Ends the worker and whatever it is doing. */
  end(): void;
}

/** What a pool needs of the place it runs in, and who is told. */
export interface TrialPoolOptions {
  /** Trials at a time, at least 1. */
  readonly room: number;
  /** Starts a worker; `take` gets each of its replies. */
  connect(take: (reply: TrialReply) => void): TrialLine;
  /** Rows of a trial's data set that its network is asked about at the end; defaults to none. */
  readonly pictures?: Uint32Array;
  /** A trial, by its place, has been given to a worker. */
  onStart?(place: number): void;
  /** What a worker says of a trial; `trial` is its place. */
  onReply(reply: TrialReply): void;
}

/** Trials that workers train, as many at a time as there is room. */
export interface TrialPool {
  /** Ends all workers; nothing is told any more. */
  stop(): void;
}

/** A worker, the samples it has and the trial it is busy with. */
interface Place {
  line: TrialLine;
  dataset: Dataset | undefined;
  trial: number | undefined;
}

/**
 * Trains trials in workers. Each worker is sent a data set when a trial of its own first needs it, and goes on with the
 * next trial when it is done. A worker that failed is replaced. When all trials are done, the workers end.
 *
 * @throws RangeError when there is no room
 */
export function trialPool(trials: readonly Trial[], options: TrialPoolOptions): TrialPool {
  const { room, connect, pictures = new Uint32Array(0), onStart, onReply } = options;
  if (!(room >= 1)) throw new RangeError(`room of a pool must be at least 1: ${room}`);
  const places: Place[] = [];
  let next = 0;
  let over = false;

  function open(): Place {
    const place: Place = {
      line: connect((reply) => take(place, reply)),
      dataset: undefined,
      trial: undefined,
    };
    places.push(place);
    return place;
  }

  function give(place: Place): void {
    place.trial = undefined;
    if (over) return;
    if (next >= trials.length) {
      close(place);
      return;
    }
    const trial = next++;
    const { dataset, name, trainPart, hyperparameters } = trials[trial];
    place.trial = trial;
    if (place.dataset !== dataset) place.line.send({ kind: "data", dataset });
    place.dataset = dataset;
    place.line.send({ kind: "train", trial, name, trainPart, hyperparameters, pictures });
    onStart?.(trial);
  }

  function take(place: Place, reply: TrialReply): void {
    if (over || place.trial === undefined) return;
    onReply({ ...reply, trial: place.trial });
    if (reply.kind === "done") give(place);
    if (reply.kind === "failed") {
      close(place);
      if (!over && next < trials.length) give(open());
    }
  }

  function close(place: Place): void {
    place.trial = undefined;
    place.line.end();
    places.splice(places.indexOf(place), 1);
  }

  for (let k = Math.min(room, trials.length); k > 0; k--) give(open());
  return {
    stop() {
      over = true;
      for (const { line } of places.splice(0)) line.end();
    },
  };
}
