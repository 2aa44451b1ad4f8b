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

  it("take of a cell that is needed for its imports nothing but those", () => {
    const page =
      readPageScript(`define({id: "aa", inputs: ["view","kept"], outputs: ["range","decimal","bias"], body: async (view,kept) => {
const [{range}, {decimalOf: decimal}] = await Promise.all([fromPage("./range.js"), fromPage("./numbers.js")]);
const bias = view(range(kept));
return {range,decimal,bias};
}});

define({id: "bb", inputs: ["bias"], body: (bias) => {
use(bias);
}});

define({id: "cc", inputs: ["decimal"], body: (decimal) => {
decimal(1);
}});
`);
    const [shared, cell] = neededCells(page, ["cc"]);
    expect(cell.id).toBe("cc");
    expect(shared).toMatchObject({ id: "aa", inputs: [], outputs: ["range", "decimal"] });
    expect(shared.text).toContain('fromPage("./range.js")');
    expect(shared.text).toContain("return {range,decimal};");
    expect(shared.text).not.toContain("view(");
    expect(readPageScript(shared.text).cells).toHaveLength(1);
    // Where its number is needed too, it comes whole.
    expect(neededCells(page, ["bb", "cc"]).map(({ text }) => text.includes("view("))).toEqual([
      true,
      false,
      false,
    ]);
    expect(neededCells(page, ["bb"])[0].inputs).toEqual(["view", "kept"]);
  });
});
