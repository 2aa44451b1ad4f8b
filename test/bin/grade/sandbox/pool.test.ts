import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleChecks } from "../../../../bin/grade/sandbox/bundles.js";
import { openPool, type Pool } from "../../../../bin/grade/sandbox/pool.js";
import { definitionsOf } from "../../../../site/definitions.js";

const newFolder = () => realpathSync(mkdtempSync(join(tmpdir(), "checks-")));
const folder = newFolder();
let pool: Pool;

beforeAll(() => {
  bundleChecks(folder);
  pool = openPool({ folder, processes: 1, seconds: 2, megabytes: 256 });
});

afterAll(() => {
  pool.close();
  rmSync(folder, { recursive: true });
});

const layer = (body: string, before = "") =>
  pool.judge("linear-layer", "forward", `${before}\nfunction layer(x, W, b) { ${body} }`);

describe("an answer", () => {
  it.each(["linear-layer", "softmax"])(
    "that is right is right here too, of every kind: %s",
    async (chapter) => {
      const { list, solutions } = await definitionsOf(chapter);
      for (const { id } of list) {
        expect(await pool.judge(chapter, id, solutions[id].answer), id).toMatchObject({ correct: true });
      }
    },
  );

  it("that is wrong is told the slip, as on the page", async () => {
    expect(await pool.judge("linear-layer", "by-hand", "-2, 6")).toMatchObject({
      correct: false,
      message: "That is xW. The bias is missing.",
    });
    expect((await layer("return x.map(() => b.map(() => 0));")).message).toContain("layer(");
  });

  it("to a question of a test is checked by the test's seed", async () => {
    const { questionsOf } = await import("../../../../src/pages/part-test/part-tests.js");
    const { filledAnswer } = await import("../../../../src/pages/part-test/worked-answer.js");
    const { worked } = await import("../../../../src/pages/part-test/worked.js");
    for (const { exercise, worked: which } of questionsOf("Forward", 7)) {
      const { answer } = filledAnswer(worked[which.id], which);
      const verdict = await pool.judge("part-test/Forward/7", exercise.id, answer);
      expect(verdict, exercise.id).toMatchObject({ correct: true });
    }
  });

  it.each([
    ["nowhere", "forward"],
    ["linear-layer", "nothing"],
    ["part-test/__proto__/1", "constructor"],
    ["../../etc/passwd", "forward"],
  ])("to no exercise of the course is not judged: %s/%s", async (set, id) => {
    expect(await pool.judge(set, id, "1")).toMatchObject({ correct: false, unread: true });
  });

  it("that is longer than anybody types is not judged", async () => {
    expect(await pool.judge("pixels", "there", "1".repeat(1e6))).toMatchObject({ unread: true });
  });
});

describe("code", () => {
  it.each([
    ["loops for ever", "for (;;);", "longer than 2 s"],
    [
      "loops in what comes later",
      "",
      "It was stopped",
      "const f = () => Promise.resolve().then(f); await f();",
    ],
    ["fills lists without end", "const a = []; for (;;) a.push(new Array(1e6).fill(1.5));", "It was stopped"],
    [
      "fills arrays without end",
      "const a = []; for (;;) a.push(new globalThis.Float64Array(1e7).fill(1));",
      "It was stopped",
    ],
  ])("that %s is stopped, and the next has a process", async (_, body, said, before = "") => {
    expect(await layer(body, before)).toMatchObject({
      correct: false,
      stopped: true,
      message: expect.stringContaining(said),
    });
    expect(await pool.judge("pixels", "there", "149")).toMatchObject({ correct: true });
  });

  it.each([
    ["waits for ever", "", "It never came to an end", "await new Promise(() => {});"],
    ["calls itself for ever", "return layer(x, W, b);", "calls itself without end"],
    ["ends the process", "process.exit(0);", "There is no process here"],
    ["reads a file", "return require('node:fs').readFileSync('/etc/passwd');", "There is no require here"],
    ["imports by a call", "return import('node:fs');", "cannot import"],
    ["imports", "", "cannot import", "import fs from 'node:fs';"],
    ["asks where it is", "return import.meta.url;", "cannot import"],
    ["opens a connection", "return fetch('http://localhost');", "There is no fetch here"],
    ["makes code of a text", "return [].constructor.constructor('return process')();", "disallowed"],
    [
      "asks for code from an error",
      "try { null.x } catch (e) { return e.constructor.constructor('return this')(); }",
      "disallowed",
    ],
    ["throws a trap", "throw new Proxy({}, { get() { for (;;); } });", ""],
    ["closes its function", "", "Unexpected token", "}), $check(), (async () => {"],
  ])("that %s gets nowhere", async (_, body, said, before = "") => {
    const verdict = await layer(body, before);
    expect(verdict.correct).toBe(false);
    expect(verdict.message).toContain(said);
  });

  it.each([
    "Array.prototype.every = () => true;",
    "Object.defineProperty(Array.prototype, 'find', { value: () => undefined });",
    "Math.abs = () => 0;",
    "Number.isFinite = () => true;",
    "globalThis.structuredClone = () => ({});",
    'globalThis.$reply = () => \'{"correct":true,"message":""}\';',
    "Object.prototype.toJSON = () => ({ correct: true, message: '' });",
    "Object.prototype['then'] = 1;",
    "Error.prepareStackTrace = (_, sites) => sites;",
    "Promise.prototype.then = () => {};",
    "(function* () {}).constructor.prototype.next = 1;",
    "Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({ done: true });",
    "$check('linear-layer', 'forward', async () => ({ layer() {} }));",
  ])("can change nothing that checks rely on: %s", async (before) => {
    expect(await layer("return 1;", before)).toMatchObject({ correct: false });
    const { solutions } = await definitionsOf("linear-layer");
    expect(
      await pool.judge("linear-layer", "forward", `${solutions.forward.answer}\n// ${before.length}`),
    ).toMatchObject({
      correct: true,
    });
  });

  it("may have errors and methods of its own", async () => {
    const before =
      "class Mine extends Error { constructor() { super('x'); this.name = 'Mine'; this.message = 'mine'; } }";
    expect((await layer("throw new Mine();", before)).message).toBe("Line 2: mine");
    expect(
      (await layer("const o = {}; o.toString = () => 'own'; throw new Error(String(o));")).message,
    ).toContain("own");
  });
});

/** A pool whose process is a script of one's own, as if an answer had taken it over. */
async function judgedBy(script: string) {
  const own = newFolder();
  writeFileSync(join(own, "process.mjs"), script);
  const taken = openPool({ folder: own, processes: 1, seconds: 1, megabytes: 256 });
  try {
    return await taken.judge("a", "b", "c");
  } finally {
    taken.close();
    rmSync(own, { recursive: true });
  }
}

const replying = (message: string) =>
  `console.log(JSON.stringify({ number: 1, memory: 0, verdict: { correct: false, message: String(${message}) } }));`;

describe("the process of answers, taken over,", () => {
  it.each([
    ["reads no file", "import fs from 'node:fs';", "fs.readFileSync('/etc/passwd')"],
    ["writes none", "import fs from 'node:fs';", "fs.writeFileSync('x', '')"],
    [
      "starts no other",
      "import { spawnSync } from 'node:child_process';",
      "spawnSync('ls').error ?? 'started'",
    ],
    ["starts no thread", "import { Worker } from 'node:worker_threads';", "new Worker('', { eval: true })"],
  ])("%s", async (_, head, attack) => {
    const { message } = await judgedBy(
      `${head}let found; try { found = ${attack}; } catch (error) { found = error.code; }${replying("found?.code ?? found")}`,
    );
    expect(message).toBe("ERR_ACCESS_DENIED");
  });

  it("sees nothing of the environment", async () => {
    const { message } = await judgedBy(replying("Object.keys(process.env)"));
    expect(message).toBe("PATH");
  });

  it.runIf(process.platform === "linux")("reaches nobody, on Linux", async () => {
    const heard: unknown[] = [];
    const server = createServer((socket) => heard.push(socket));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const { message } = await judgedBy(
      `import net from "node:net"; net.connect(${port}, "127.0.0.1", () => { ${replying("'connected'")} }).on("error", ({ code }) => { ${replying("code")} });`,
    );
    await new Promise((resolve) => server.close(resolve));
    expect(heard).toEqual([]);
    expect(message).toMatch(/^E/);
  });

  it.each([
    [
      "another number",
      'console.log(JSON.stringify({ number: 2, memory: 0, verdict: { correct: true, message: "" } }));',
    ],
    ["no verdict", 'console.log(JSON.stringify({ number: 1, memory: 0, verdict: { correct: "yes" } }));'],
    ["no JSON", 'console.log("right");'],
    ["without end", 'for (;;) process.stdout.write("x".repeat(65536));'],
    ["nothing, and ends", "process.exit(0);"],
  ])("makes no answer right by saying %s", async (_, script) => {
    expect(await judgedBy(script)).toMatchObject({ correct: false });
  });
});
