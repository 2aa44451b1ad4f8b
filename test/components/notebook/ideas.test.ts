import { describe, expect, it } from "vitest";
import { withIdea } from "../../../src/components/notebook/ideas.js";

describe("withIdea", () => {
  it("changes what the idea names, once each", () => {
    const idea = {
      name: "double",
      changes: [
        ["x, 0", "2 * x, 0"],
        ["Math", "$&Math"],
      ],
    } as const;
    expect(withIdea("Math.max(x, 0) + Math.max(x, 0)", idea)).toBe("$&Math.max(2 * x, 0) + Math.max(x, 0)");
  });

  it("refuses an idea for another text", () => {
    expect(() => withIdea("a", { name: "none", changes: [["b", "c"]] })).toThrow(
      "an idea must change text that is there: none: b",
    );
  });
});
