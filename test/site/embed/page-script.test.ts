import { describe, expect, it } from "vitest";
import { neededCells, readPageScript } from "../../../site/embed/page-script.js";

const script = `
import {define} from "../../_observablehq/client.js";

registerFile("a.json", {"name":"a.json"});

define({id: "aa", outputs: ["x"], body: () => {
const x = 1;
return {x};
}});

define({id: "bb", inputs: ["x","display"], outputs: ["y"], body: (x,display) => {
const y = display(x + 1);
return {y};
}});

define({id: "cc-1", mode: "inline", inputs: ["y"], body: async (y) => display(await y)});

define({id: "dd", inputs: ["display"], body: (display) => {
display("alone");
}});
`;

describe("readPageScript", () => {
  it("takes imports and files apart from the cells, each with what it needs and makes", () => {
    const { start, cells } = readPageScript(script);
    expect(start).toContain("registerFile");
    expect(start).not.toContain("define({");
    expect(cells.map(({ id, inputs, outputs }) => [id, inputs, outputs])).toEqual([
      ["aa", [], ["x"]],
      ["bb", ["x", "display"], ["y"]],
      ["cc-1", ["y"], []],
      ["dd", ["display"], []],
    ]);
    expect(start + cells.map(({ text }) => text).join("")).toBe(script);
  });

  it("refuses a cell that is written otherwise", () => {
    expect(() => readPageScript("define({name: 1})")).toThrow(
      "cell must begin as Framework writes it: define",
    );
  });
});

describe("neededCells", () => {
  it("are those asked for and all that they build on, in the order of the page", () => {
    const page = readPageScript(script);
    const ids = (...wanted: string[]) => neededCells(page, wanted).map(({ id }) => id);
    expect(ids("cc-1")).toEqual(["aa", "bb", "cc-1"]);
    expect(ids("dd")).toEqual(["dd"]);
    expect(ids("dd", "aa")).toEqual(["aa", "dd"]);
  });
});
