import { describe, expect, it } from "vitest";
import { type GraphModule, groupModules } from "../../../site/modules/group-modules.js";

function graph(modules: Record<string, [size: number, imports: string[]]>): Map<string, GraphModule> {
  return new Map(Object.entries(modules).map(([name, [size, imports]]) => [name, { size, imports }]));
}

const page = (...entries: string[]) => ({ entries, weight: 1 });
const sorted = (groups: readonly (readonly string[])[]) => groups.map((group) => [...group].sort()).sort();

describe("groupModules", () => {
  it("puts what the same pages need into one file, and small things of one page with what it shares", () => {
    const modules = graph({
      a: [100, ["shared"]],
      b: [100, ["shared"]],
      shared: [100, ["deep"]],
      deep: [9, []],
    });
    expect(sorted(groupModules(modules, [page("a"), page("b")]))).toEqual([["a", "b", "deep", "shared"]]);
  });

  it("keeps apart what only one of two pages needs, where that is large", () => {
    const modules = graph({ a: [90_000, ["shared"]], b: [90_000, ["shared"]], shared: [50_000, []] });
    expect(sorted(groupModules(modules, [page("a"), page("b")]))).toEqual([["a"], ["b"], ["shared"]]);
  });

  it("makes no two files that need each other", () => {
    // "top" and "base" are small and of the same page; "middle", between them, is large and also another's.
    const modules = graph({ top: [1, ["middle"]], middle: [90_000, ["base"]], base: [1, []] });
    const users = [page("top"), page("middle"), { entries: ["base"], weight: 50 }];
    const fileOf = new Map(
      groupModules(modules, users).flatMap((group, k) => group.map((name) => [name, k])),
    );
    const needs = new Set(
      [...modules].flatMap(([name, { imports }]) =>
        imports.map((other) => [fileOf.get(name), fileOf.get(other)].join(">")),
      ),
    );
    const crossing = [...needs].map((need) => need.split(">")).filter(([from, to]) => from !== to);
    for (const [from, to] of crossing) expect(needs.has(`${to}>${from}`)).toBe(false);
  });

  it("leaves out what nobody needs, and names that are no modules of the site", () => {
    const modules = graph({ a: [1, ["elsewhere"]], unused: [1, []] });
    expect(groupModules(modules, [page("a")])).toEqual([["a"]]);
  });
});
