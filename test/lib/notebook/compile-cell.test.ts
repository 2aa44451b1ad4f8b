import { describe, expect, it } from "vitest";
import { CellError } from "../../../src/lib/notebook/cell-error.js";
import { type CompiledCell, compileCell } from "../../../src/lib/notebook/compile-cell.js";

const page = ["x", "y", "W"];
const options = { isOfPage: (name: string) => page.includes(name), tools: ["display", "view"] };
const compile = (source: string) => compileCell(source, options);

type Run = (tools: object, ...inputs: unknown[]) => Promise<Record<string, unknown>>;

/** Runs a compiled cell with some tools and inputs by name. */
async function run({ module, inputs }: CompiledCell, tools: object = {}, values: object = {}) {
  const url = `data:text/javascript;base64,${Buffer.from(module).toString("base64")}`;
  const { default: body }: { default: Run } = await import(/* @vite-ignore */ url);
  const asIs = { guard() {}, own: (target: unknown) => target, still: (value: unknown) => value };
  return body({ ...asIs, ...tools }, ...inputs.map((name) => Object(values)[name]));
}

describe("compileCell", () => {
  it("leaves types out, takes what the page makes and gives what the cell declares", async () => {
    const cell = compile("const z: number = x * 2;\nfunction twice(v: number): number { return 2 * v; }");
    expect(cell.inputs).toEqual(["x"]);
    expect(cell.outputs).toEqual(["z", "twice"]);
    const { z, twice } = await run(cell, {}, { x: 21 });
    expect(z).toBe(42);
    expect(typeof twice).toBe("function");
  });

  it("leaves names that the page does not make to the browser", async () => {
    const cell = compile("const root = Math.sqrt(y);");
    expect(cell.inputs).toEqual(["y"]);
    expect(await run(cell, {}, { y: 9 })).toEqual({ root: 3 });
  });

  it("knows a name of the page from one that the cell makes inside a function", () => {
    expect(compile("const f = (x) => x + 1; { const y = 2; display(y); }").inputs).toEqual([]);
    expect(compile("const f = (q) => q + x;").inputs).toEqual(["x"]);
  });

  it("gives every cell its tools", async () => {
    const shown: unknown[] = [];
    await run(compile("display(x);"), { display: (value: unknown) => shown.push(value) }, { x: 7 });
    expect(shown).toEqual([7]);
  });

  it("loads what is imported, in all forms, and lets the page have it", async () => {
    const cell = compile(
      'import { affine, relu as bend } from "../lib/kernels.js";\nimport * as all from "./all.js";\nimport one from "one";\nconst made = bend(1);',
    );
    expect(cell.imports.map(({ from }) => from)).toEqual(["../lib/kernels.js", "./all.js", "one"]);
    const load = async (from: string) =>
      from === "one" ? { default: 1 } : { affine: 2, relu: (v: number) => v + 1, from };
    const outputs = await run(cell, { load });
    expect(outputs).toMatchObject({ affine: 2, made: 2, one: 1, all: { from: "./all.js" } });
    expect(cell.outputs).toEqual(["affine", "bend", "all", "one", "made"]);
  });

  it("leaves out an import of types alone", () => {
    expect(compile('import type { Matrix } from "../lib/matrix.js";\nconst a: Matrix = x;').imports).toEqual(
      [],
    );
  });

  it("guards every kind of loop, and loops in loops", async () => {
    const source = [
      "let turns = 0;",
      "for (let i = 0; i < 2; i++) for (const k of [1, 2]) turns += k;",
      "while (turns < 10) turns++;",
      "do { turns++; } while (turns < 12)",
      "for (const key in { a: 1 }) { turns++; }",
    ].join("\n");
    let guards = 0;
    const { turns } = await run(compile(source), { guard: () => guards++ });
    expect(turns).toBe(13);
    expect(guards).toBe(2 + 4 + 4 + 2 + 1);
  });

  it.each([
    ["window.setTimeout(f, 5);", "own window"],
    ["a.b?.addEventListener(f);", "own a.b"],
    ["x.onclick = f;", "own x"],
    ["fetch(x).then(f).catch(g);", "own fetch(x) | own own fetch(x).then(f)"],
    ["const v = async () => await p.then(f);", "own p | still own p.then(f)"],
    ["for (const one of x) one.then(f)", "own one"],
    ["const v = async () => await (a, b);", "still a, b"],
    ["class A extends B { then() { return super.then(); } }", ""],
    ["const g = x.onclick; x.then; x['then'](f); then(f);", ""],
  ])("%j gives what comes later to the run: %s", (source, wanted) => {
    const found = [...compile(source).module.matchAll(/\$(own|still)\(\((?=(.*))/g)].map(([, name, rest]) => {
      // Up to the parentheses that close the two.
      let open = 2;
      const end = [...rest].findIndex((sign) => {
        open += Number(sign === "(") - Number(sign === ")");
        return open < 2;
      });
      return `${name} ${rest.slice(0, end).replace(/\$(own|still)\(\((.*)\)\)/g, "$1 $2")}`;
    });
    expect(found.sort().join(" | ")).toBe(wanted.split(" | ").sort().join(" | "));
  });

  it("leaves out what stands after a chain that ends early", async () => {
    const source = "const made = y?.list.then((v) => v + 1);\nconst called = y?.f().then(() => 1);";
    expect(await run(compile(source))).toEqual({ made: undefined, called: undefined });
    const y = { list: Promise.resolve(1), f: () => Promise.resolve(2) };
    const { made, called } = await run(compile(source), {}, { y });
    expect(await Promise.all([made, called])).toEqual([2, 1]);
  });

  it("keeps every line where it was", async () => {
    const cell = compile(
      'import {\n  a,\n} from "./a.js";\nconst b: number =\n  a;\nthrow new Error("here");',
    );
    const lines = cell.module.split("\n");
    expect(lines.findIndex((line) => line.includes("here")) + 1 - cell.linesBefore).toBe(6);
  });

  it.each([
    ["const a = ;", 1],
    ["const a = 1;\nconst b = (1;", 2],
    ["let q = 1;\nlet q = 2;", 2],
  ])("says at which line %j cannot be read", (source, line) => {
    expect(() => compile(source)).toThrow(CellError);
    try {
      compile(source);
    } catch (error) {
      expect(error).toMatchObject({ line });
    }
  });

  it("refuses an export and says why", () => {
    expect(() => compile("export const a = 1;")).toThrow("a cell cannot export");
  });

  it.each([
    "x = 5;",
    "x++;",
    "--x;",
    "x += 1;",
    "x ??= 1;",
    "[x] = [1];",
    "({ a: x } = { a: 1 });",
    "[...x] = [1];",
    "for (x of [1, 2]) {}",
    "for (x in { a: 1 }) {}",
    "const set = () => { x = 5; };",
    "(x as number) = 5;",
  ])("refuses to give another cell's name a value and says what to do: %j", (source) => {
    expect(() => compile(`const before = y;\n${source}`)).toThrow(
      expect.objectContaining({
        name: "CellError",
        line: 2,
        message: expect.stringMatching(/^x is made elsewhere on this page.* such as let myX = x;$/),
      }),
    );
  });

  it.each(["z = 5;", "display = 5;", "Math = 5;"])("wants what is given a value declared: %j", (source) => {
    expect(() => compile(source)).toThrow(/is given a value but is not declared in this cell/);
  });

  it("lets a cell change what it declares, and what is inside of others' values", async () => {
    const source =
      "let a = x[0]; a = 2; a++; x[0] = a; x.b = 1; { let y = 1; y = 2; } const set = (y) => { y = 3; return y; };";
    const values: number[] = [1];
    expect(await run(compile(source), {}, { x: values })).toMatchObject({ a: 3 });
    expect(values[0]).toBe(3);
  });
});
