import { describe, expect, it } from "vitest";
import { type Answered, type Question, readingClient } from "../../../src/components/draw/reading-client.js";
import type { ReadReply, ReadRequest } from "../../../src/lib/labs/reading/read-session.js";
import type { Failure } from "../../../src/lib/workers/channel.js";

const question = (pen: number): Question => ({
  kind: "strokes",
  network: "net",
  strokes: [],
  convention: "emnist",
  pen,
  without: [],
  steps: false,
});

function open() {
  const sent: ReadRequest[] = [];
  const answers: Answered[] = [];
  const failures: [string, boolean][] = [];
  let time = 0;
  let reply: (data: ReadReply | Failure) => void = () => {};
  const client = readingClient({
    answered: (answer) => answers.push(answer),
    failed: (message, asked) => failures.push([message, asked]),
    ready: () => {},
    connect(take) {
      reply = take;
      return { send: (request) => sent.push(request), end: () => {} };
    },
    now: () => time,
  });
  const answer = (id: number) =>
    reply({
      kind: "answer",
      id,
      network: "net",
      levels: new Uint8Array(1),
      p: new Float32Array(1),
      stages: [],
      effects: [],
    });
  return {
    client,
    sent,
    answers,
    failures,
    answer,
    reply: (data: ReadReply | Failure) => reply(data),
    wait: (ms: number) => (time += ms),
  };
}

const pens = (sent: readonly ReadRequest[]) =>
  sent.map((request) => request.kind === "strokes" && request.pen);

describe("readingClient", () => {
  it("has one question on its way, and of those that wait asks the last", () => {
    const { client, sent, answer } = open();
    for (const pen of [1, 2, 3]) client.ask(question(pen));
    expect(pens(sent)).toEqual([1]);
    answer(1);
    expect(pens(sent)).toEqual([1, 3]);
    answer(2);
    client.ask(question(4));
    expect(pens(sent)).toEqual([1, 3, 4]);
  });

  it("measures from the question to its answer", () => {
    const { client, answers, answer, wait } = open();
    client.ask(question(1));
    wait(5);
    answer(1);
    expect(answers[0].time).toBe(5);
  });

  it("does not count the time in which the network was fetched", () => {
    const { client, answers, answer, reply, wait } = open();
    client.ask(question(1));
    wait(100);
    reply({ kind: "ready", name: "net", classes: ["a"] });
    wait(2);
    answer(1);
    expect(answers[0].time).toBe(2);
  });

  it("goes on after a question that could not be answered", () => {
    const { client, sent, failures, reply } = open();
    client.ask(question(1));
    client.ask(question(2));
    reply({ kind: "failed", id: 1, message: "no ink" });
    expect(failures).toEqual([["no ink", true]]);
    expect(pens(sent)).toEqual([1, 2]);
  });

  it("says when a network could not be taken, or the worker died, that it was no question", () => {
    const { failures, reply } = open();
    reply({ kind: "failed", message: "out of memory" });
    expect(failures).toEqual([["out of memory", false]]);
  });
});
