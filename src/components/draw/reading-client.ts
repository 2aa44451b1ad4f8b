import type { ReadAnswer, ReadReply, ReadRequest } from "../../lib/labs/reading/read-session.js";
import { type Channel, type Failure, openChannel } from "../../lib/workers/channel.js";
import { startWorker } from "../shell/start-worker.js";
import { t } from "../words/t.js";

/** A question to the reading worker, without its number. */
export type Question = WithoutId<Exclude<ReadRequest, { kind: "network" }>>;
type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;

/** An answer, and the milliseconds from the question to it. */
export type Answered = ReadAnswer & { readonly time: number };

/** The page's end of the channel to the reading worker. */
export interface ReadingClient {
  /** Hands a network over; questions that name it are asked after it. */
  take(name: string, card: string, weights: Uint8Array<ArrayBuffer>): void;
  /**
   * Asks. One question is on its way at a time: of those that come meanwhile only the last is asked. An answer that is out
   * of date by then is given all the same, so that the page follows a long stroke.
   */
  ask(question: Question): void;
  /** Whether an answer is still to come. */
  readonly busy: boolean;
  end(): void;
}

/** What becomes of a client's questions. */
export interface ReadingClientOptions {
  answered(answer: Answered): void;
  /** Something could not be taken; `asked` tells whether it was a question. */
  failed(message: string, asked: boolean): void;
  /** A network is there. */
  ready(name: string, classes: readonly string[]): void;
  /** Opens the channel; defaults to one to a worker. */
  connect?(take: (reply: ReadReply | Failure) => void): Channel<ReadRequest>;
  now?(): number;
}

export function readingClient({
  answered,
  failed,
  ready,
  connect = startReading,
  now = () => performance.now(),
}: ReadingClientOptions): ReadingClient {
  let lastId = 0;
  let waiting: { readonly id: number; since: number } | undefined;
  let next: Question | undefined;

  function send(question: Question): void {
    waiting = { id: ++lastId, since: now() };
    channel.send({ ...question, id: lastId });
  }

  function sendNext(): void {
    waiting = undefined;
    const question = next;
    next = undefined;
    if (question) send(question);
  }

  function take(reply: ReadReply | Failure): void {
    if (reply.kind === "ready") {
      // What was asked before its network was there has not been worked on until now.
      if (waiting) waiting.since = now();
      ready(reply.name, reply.classes);
      return;
    }
    const since = waiting?.since ?? now();
    if (reply.id !== undefined && reply.id === waiting?.id) sendNext();
    if (reply.kind === "answer") answered({ ...reply, time: now() - since });
    else failed(reply.message, reply.id !== undefined);
  }

  const channel = connect(take);
  return {
    take: (name, card, weights) => channel.send({ kind: "network", name, card, weights }),
    ask(question) {
      if (waiting) next = question;
      else send(question);
    },
    get busy() {
      return waiting !== undefined;
    },
    end: () => channel.end(),
  };
}

function startReading(take: (reply: ReadReply | Failure) => void): Channel<ReadRequest> {
  const worker = startWorker(import.meta.resolve("../../lib/labs/reading/read.worker.js"));
  return openChannel(worker, { take, silent: t("the worker that reads could not be started") });
}
