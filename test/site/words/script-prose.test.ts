import { expect, it } from "vitest";
import { scriptProseFaults } from "../../../site/words/prose-faults.js";
import { sentencesOf } from "../../../site/words/script-prose.js";

const textsOf = (script: string) => sentencesOf(script).map(({ text }) => text);

it("hears strings, and templates around their values, in the line in which they begin", () => {
  const script =
    'const a: string = "Train the network.";\nsay(`It got ${n} of them right.`, { hint: "Take the mean of both." });';
  expect(sentencesOf(script)).toEqual([
    { line: 1, text: "Train the network." },
    { line: 2, text: "It got \uFFFD of them right." },
    { line: 2, text: "Take the mean of both." },
  ]);
});

it("hears what stands between tags, and labels, and neither tags nor code", () => {
  const script =
    'html`<p class="is-the-one to-be">All of <b>these</b> are <code>a of the b</code> kept.</p><svg aria-label="a line to the right">${x}</svg>`';
  expect(textsOf(script)).toEqual(["a line to the right", "All of these are \uFFFC kept."]);
});

it("hears no names of modules, classes and kinds", () => {
  const script =
    'import { a } from "./the-list-of-all/in this.js";\nexport * from "what is in it";\nb.className = "button button--quiet next";\nconst c = "held out";';
  expect(textsOf(script)).toEqual([]);
});

it("finds the faults of a script", () => {
  expect(scriptProseFaults("a.ts", '\nsay("Three networks beside each other.");')).toEqual([
    "a.ts:2: “beside each other”: say side by side",
  ]);
});
