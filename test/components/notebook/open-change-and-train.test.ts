// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { draftKey, openChangeAndTrain } from "../../../src/components/notebook/open-change-and-train.js";
import { smallHyperparameters } from "../../lib/training/small-run.js";

const options = {
  file: "lib/core/kernels/relu.ts",
  functions: ["relu"],
  trainPart: 0.8,
  hyperparameters: smallHyperparameters,
  load: () => Promise.reject(new Error("nothing is trained here")),
};

describe("openChangeAndTrain", () => {
  it("offers a copy of what the page prints", () => {
    document.body.innerHTML = `<figure class="source" data-source="lib/core/kernels/relu.ts#relu"><figcaption><code>file</code></figcaption><pre><code>export function relu() {}</code></pre></figure>`;
    const element = openChangeAndTrain(options);
    expect(element.textContent).toContain("Change this code and train");
    expect(element.textContent).not.toContain("Try:");
  });

  it("refuses a function that the page does not print", () => {
    document.body.innerHTML = "";
    expect(() => openChangeAndTrain(options)).toThrow(
      "the page must print the source that is to be changed: lib/core/kernels/relu.ts#relu",
    );
  });
});

describe("draftKey", () => {
  const page = "draft/initialisation/";
  const keyAmong = (kept: string[]) =>
    draftKey(
      { names: (start) => kept.filter((name) => name.startsWith(start)) },
      page,
      "lib/core/now.ts",
      "f",
    );

  it("finds what was kept when the function was in another file", () => {
    expect(keyAmong([`${page}lib/core/then.ts#g`, `${page}lib/core/then.ts#f`])).toBe(
      `${page}lib/core/then.ts#f`,
    );
  });

  it("is that of the file where nothing is kept, or only for another page", () => {
    expect(keyAmong([])).toBe(`${page}lib/core/now.ts#f`);
    expect(keyAmong(["draft/relu/lib/core/then.ts#f"])).toBe(`${page}lib/core/now.ts#f`);
  });
});

it("every idea of a page fits the function that it is for", () => {
  const page = readFileSync("src/pages/linear-layer/index.md", "utf8");
  const files = [...page.matchAll(/file: "(lib\/[^"]+)"[\s\S]*?ideas: \[([\s\S]*?)\n {2}\],/g)];
  expect(files.length).toBeGreaterThan(1);
  for (const [, file, ideas] of files) {
    const source = readFileSync(`src/${file}`, "utf8");
    for (const [, quoted] of ideas.matchAll(/\[\[("(?:[^"\\]|\\.)*")/g))
      expect(source).toContain(JSON.parse(quoted));
  }
});
