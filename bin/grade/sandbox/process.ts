// The process in which answers are judged. It is started without rights (see pool.ts), takes a job a line and gives a reply a line.
import { readFileSync } from "node:fs";
import net from "node:net";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createContext, Script } from "node:vm";
import type { Verdict } from "../../../src/lib/exercises/verdict.js";
import type { CodeReply } from "./inside.js";
import { bundleOf, type Job, type JobReply } from "./job.js";
import type { Judged } from "./judge.js";

const folder = dirname(fileURLToPath(import.meta.url));
const scripts = new Map<string, Script>();
const say = process.stdout.write.bind(process.stdout);
const memory = process.memoryUsage.rss;
const isolated = {
  codeGeneration: { strings: false, wasm: false },
  // What code awaits happens within its time.
  microtaskMode: "afterEvaluate",
} as const;

/** A process that lost its walls would still find nothing to reach out with. */
function dropRights(): void {
  const refuse = () => {
    throw new Error("not allowed");
  };
  Object.assign(net.Socket.prototype, { connect: refuse });
  Object.assign(net.Server.prototype, { listen: refuse });
  for (const name of ["fetch", "WebSocket", "EventSource"]) Reflect.deleteProperty(globalThis, name);
  for (const name of ["binding", "dlopen", "getBuiltinModule", "kill"]) Reflect.set(process, name, refuse);
}

function scriptOf(file: string): Script {
  const known = scripts.get(file);
  if (known) return known;
  const script = new Script(readFileSync(join(folder, file), "utf8"), { filename: file });
  scripts.set(file, script);
  return script;
}

/** Calls a function of a context by its name; only texts go in and come out. */
function call(context: object, code: string, timeout: number, filename = "call"): string | undefined {
  const found: unknown = new Script(code, { filename }).runInContext(context, { timeout });
  return typeof found === "string" ? found : undefined;
}

let judging: object | undefined;

function judge(code: string, timeout: number): string | undefined {
  if (!judging) {
    judging = createContext(Object.create(null), isolated);
    scriptOf("judge.js").runInContext(judging);
  }
  return call(judging, code, timeout);
}

function answer({ set, id, answer, milliseconds }: Job): Verdict {
  const found = judge(`$judge(${argumentsOf(set, id, answer)})`, milliseconds);
  if (found === undefined)
    return { correct: false, message: "This course has no such exercise.", unread: true };
  const judged: Judged = JSON.parse(found);
  if (!("run" in judged)) return judged;
  const reply = runCode(set, id, judged.run, milliseconds);
  if (reply === undefined)
    return { correct: false, message: "It never came to an end: it waits for something." };
  if (!("thrown" in reply)) return reply;
  const error = judge(
    `$error(${argumentsOf(reply.thrown, reply.stack, judged.linesBefore, answer)})`,
    milliseconds,
  );
  return error === undefined ? { correct: false, message: reply.thrown } : JSON.parse(error);
}

function runCode(set: string, id: string, body: string, timeout: number): CodeReply | undefined {
  const context = createContext(Object.create(null), isolated);
  scriptOf(bundleOf(set)).runInContext(context);
  // The name that `lineOfError` looks for.
  call(context, `"use strict";$check(${argumentsOf(set, id)},(${body}\n));`, timeout, "blob:answer");
  const reply = call(context, "$reply()", timeout);
  return reply === undefined ? undefined : JSON.parse(reply);
}

function argumentsOf(...values: readonly (string | number)[]): string {
  return values.map((value) => JSON.stringify(value)).join(",");
}

/** The error may be one of the context's, and so none of the errors here. */
function isOfTime(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}

function reply(line: string): void {
  const job: Job = JSON.parse(line);
  let verdict: JobReply["verdict"];
  try {
    verdict = answer(job);
  } catch (error) {
    const isTime = isOfTime(error);
    if (isTime) judging = undefined;
    verdict = isTime ? "stopped" : { correct: false, message: "It could not be checked." };
  }
  const told: JobReply = { number: job.number, verdict, memory: memory() };
  say(`${JSON.stringify(told)}\n`);
}

dropRights();
createInterface({ input: process.stdin }).on("line", reply);
