import { describe, expect, it } from "vitest";
import { CellError } from "../../../src/lib/notebook/cell-error.js";
import { replaceFunctions } from "../../../src/lib/notebook/replace-functions.js";

const module = `import { check } from "./check.js";
export function relu(x) {
  check(x);
  return Math.max(x, 0);
}
export const other = () => 1;
function helper() {}
`;

describe("replaceFunctions", () => {
  it("puts the new function in the old one's place, its types left out", () => {
    const { text, linesBefore } = replaceFunctions(
      module,
      ["relu"],
      "export function relu(x: number): number {\n  return x;\n}",
    );
    expect(text).toContain("return x;");
    expect(text).not.toContain("Math.max");
    expect(text).toContain("export const other = () => 1;");
    expect(text).toContain('import { check } from "./check.js";');
    expect(text.split("\n")[linesBefore]).toMatch(/^export function relu\(x/);
  });

  it("replaces helpers that the new code declares too", () => {
    const { text } = replaceFunctions(
      module,
      ["relu"],
      "export const relu = (x: number) => helper(x);\nfunction helper(x: number) { return 2 * x; }",
    );
    expect(text.match(/function helper/g)).toHaveLength(1);
  });

  it.each([
    [
      "leaves the function out",
      "export function rlu() {}",
      "the code must export a function of this name: relu",
    ],
    ["does not export it", "function relu() {}", "the code must export a function of this name: relu"],
    ["imports", 'import "./x.js";\nexport function relu() {}', "it cannot import more"],
    [
      "takes an imported name",
      "export function relu() {}\nconst check = 1;",
      "imports this name already: check",
    ],
    ["cannot be read", "export function relu( {}", "line 1"],
  ])("refuses code that %s", (_, code, message) => {
    expect(() => replaceFunctions(module, ["relu"], code)).toThrow(CellError);
    expect(() => replaceFunctions(module, ["relu"], code)).toThrow(message);
  });
});
