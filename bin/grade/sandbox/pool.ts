import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { flag, maybe, recordFrom, text } from "../../../src/lib/data/readers.js";
import { unread, type Verdict, wrong } from "../../../src/lib/exercises/verdict.js";
import type { Job } from "./job.js";

/** What answers may take, and where the checks are. */
export interface PoolOptions {
  /** With what `bundleChecks` made. */
  readonly folder: string;
  readonly processes: number;
  /** Of a processor's time for one answer, where the system tells it; by the clock five times as much. */
  readonly seconds: number;
  readonly megabytes: number;
}

/** A verdict, and whether the answer had to be stopped. */
export interface PoolVerdict extends Verdict {
  readonly stopped?: boolean;
}

/** Judges answers in processes of its own. */
export interface Pool {
  judge(set: string, id: string, answer: string): Promise<PoolVerdict>;
  /** Different answers that it was asked about. */
  readonly judged: number;
  close(): void;
}

/** Nobody types a longer answer. */
const longestAnswer = 20_000;
/** Of what is said; the rest is cut. */
const longestMessage = 300;
/** Milliseconds for what an answer can do nothing about: to start, and to be told that it is stopped. */
const grace = 4000;
/** Milliseconds between two looks at how much memory a process has. */
const watchEvery = 50;
const pageSize = 4096;
/** So much longer than its processor's time an answer may take by the clock: the machine may have other things to do. */
const patience = 5;

/**
 * Starts processes without rights, each when it is first needed: they read the folder of the checks and nothing else, write nothing,
 * start nothing, and see none of the environment. Where Linux lets them, they have no network; elsewhere what reaches it is taken
 * from them. One that takes too long or too much memory is ended, and the next answer has a new one.
 */
export function openPool(options: PoolOptions): Pool {
  const known = new Map<string, Promise<PoolVerdict>>();
  const workers = Array.from({ length: options.processes }, () => new Worker(options));
  const idle = [...workers];
  const waiting: { asked: Asked; resolve: (verdict: PoolVerdict) => void }[] = [];

  async function work(): Promise<void> {
    const worker = idle.pop();
    if (!worker) return;
    for (let next = waiting.shift(); next; next = waiting.shift()) next.resolve(await worker.run(next.asked));
    idle.push(worker);
  }

  function ask(asked: Asked): Promise<PoolVerdict> {
    const verdict = new Promise<PoolVerdict>((resolve) => waiting.push({ asked, resolve }));
    void work();
    return verdict;
  }

  return {
    judge(set, id, answer) {
      if (answer.length > longestAnswer) return Promise.resolve(unread("It is longer than anybody types."));
      const key = JSON.stringify([set, id, answer]);
      const found = known.get(key) ?? ask({ set, id, answer });
      known.set(key, found);
      return found;
    },
    get judged() {
      return known.size;
    },
    close() {
      for (const worker of workers) worker.end();
    },
  };
}

type Asked = Pick<Job, "set" | "id" | "answer">;

class Worker {
  #child: ChildProcess | undefined;
  #count = 0;

  constructor(private readonly options: PoolOptions) {}

  end(): void {
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
  }

  run(asked: Asked): Promise<PoolVerdict> {
    const { seconds, megabytes } = this.options;
    this.#child ??= startProcess(this.options);
    const child = this.#child;
    const number = ++this.#count;
    const job: Job = { ...asked, number, milliseconds: 1000 * patience * seconds };
    return new Promise((resolve) => {
      let heard = "";
      const done = (verdict: PoolVerdict, ends: boolean) => {
        clearTimeout(timer);
        clearInterval(watch);
        child.stdout?.removeAllListeners("data");
        child.removeAllListeners();
        child.on("error", () => {});
        if (ends) this.end();
        resolve(verdict);
      };
      const tooMuch = () => done(stopped(`it took more than ${megabytes} MB of memory`), true);
      const tooLong = () =>
        done(stopped(`it took longer than ${seconds} s, so a loop in it may never end`), true);
      const timer = setTimeout(tooLong, 1000 * patience * seconds + grace);
      const before = processorSeconds(child.pid);
      const watch = setInterval(() => {
        if (processorSeconds(child.pid) - before > seconds) tooLong();
        if (residentBytes(child.pid) > megabytes * 2 ** 20) tooMuch();
      }, watchEvery);
      child.on("error", () => done(unread("The process for answers could not be started."), true));
      child.on("exit", tooMuch);
      child.stdout?.on("data", (piece: Buffer) => {
        heard += piece.toString();
        if (heard.length > 2 ** 20) tooMuch();
        else if (heard.endsWith("\n")) {
          const { verdict, memory } = replyFrom(heard, number);
          if (verdict === "stopped") tooLong();
          else done(verdict, memory > (megabytes / 2) * 2 ** 20);
        }
      });
      child.stdin?.write(`${JSON.stringify(job)}\n`);
    });
  }
}

function stopped(why: string): PoolVerdict {
  return { ...wrong(`It was stopped: ${why}.`), stopped: true };
}

/** What a process says is read as a stranger's: an answer may have taken it over. */
function replyFrom(line: string, number: number): { verdict: PoolVerdict | "stopped"; memory: number } {
  try {
    const found = recordFrom("reply", JSON.parse(line));
    if (found.number !== number) throw new RangeError(`another reply: ${String(found.number)}`);
    const memory = Number(found.memory);
    if (found.verdict === "stopped") return { verdict: "stopped", memory };
    const { correct, message, unread } = recordFrom("verdict", found.verdict);
    const said = text(message).slice(0, longestMessage);
    return { verdict: { correct: flag(correct), message: said, unread: maybe(flag)(unread) }, memory };
  } catch {
    return { verdict: unread("It could not be checked."), memory: Number.POSITIVE_INFINITY };
  }
}

/** Memory that a process has, where the system has a file that says so; 0 elsewhere. */
function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * pageSize;
  } catch {
    return 0;
  }
}

/** What a process has taken of processors, where the system has a file that says so in hundredths; 0 elsewhere. */
function processorSeconds(pid: number | undefined): number {
  try {
    // Its name may have blanks, and stands in brackets.
    const [, facts] = readFileSync(`/proc/${pid}/stat`, "utf8").split(/\) (?=[^)]*$)/);
    const [user, system] = facts.split(" ").slice(11, 13);
    return (Number(user) + Number(system)) / 100;
  } catch {
    return 0;
  }
}

let withoutNetwork: readonly string[] | undefined;

/** A command before which a program has no network; empty where the system has none. */
function networkWall(): readonly string[] {
  const wall = ["unshare", "--map-root-user", "--net"];
  withoutNetwork ??= spawnSync(wall[0], [...wall.slice(1), "true"]).status === 0 ? wall : [];
  return withoutNetwork;
}

function startProcess({ folder, megabytes }: PoolOptions): ChildProcess {
  const permission = process.allowedNodeEnvironmentFlags.has("--permission")
    ? "--permission"
    : "--experimental-permission";
  const [program, ...args] = [
    ...networkWall(),
    process.execPath,
    permission,
    `--allow-fs-read=${folder}`,
    "--disallow-code-generation-from-strings",
    `--max-old-space-size=${Math.ceil(megabytes / 2)}`,
    "--no-warnings",
    join(folder, "process.mjs"),
  ];
  const child = spawn(program, args, {
    cwd: folder,
    env: { PATH: process.env.PATH ?? "" },
    stdio: ["pipe", "pipe", "ignore"],
  });
  // A process that was ended takes nothing more.
  child.stdin?.on("error", () => {});
  return child;
}
