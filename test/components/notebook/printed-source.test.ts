// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { printedSource } from "../../../src/components/notebook/printed-source.js";

describe("printedSource", () => {
  it("is the whole text in the figure's own fold, also where the figure lies in another fold", () => {
    document.body.innerHTML =
      '<details><figure class="source" data-source="a.ts#f"><pre><code>read</code></pre><details><pre><code>whole</code></pre></details></figure></details>';
    expect(printedSource("a.ts#f")).toBe("whole");
    document.body.innerHTML = "";
  });
});
