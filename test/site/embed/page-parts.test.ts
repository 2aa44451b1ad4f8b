import { parseHTML } from "linkedom";
import { expect, it } from "vitest";
import { partsOf } from "../../../site/embed/page-parts.js";
import { readPageScript } from "../../../site/embed/page-script.js";

const block = (id: string) => `<div class="observablehq observablehq--block"><!--:${id}:--></div>`;
const { document } = parseHTML(`<!doctype html><main><h2 id="sums">Sums</h2>${block("aa")}
<div id="eq-sum">a + b</div>
<figure class="source" data-source="lib/sum.ts#sum">sum(a, b)</figure>
<figure class="source" data-source="lib/sum.ts#other">other(a, b)</figure>
<figure id="fig-sum">${block("bb")}<figcaption><b class="figure-number">Figure 1.1.</b> A sum.</figcaption></figure>
<h2 id="lab">The lab</h2>${block("cc")}
<details id="exercise-add" data-exercise="add" aria-label="Add">How much?</details>${block("dd")}</main>`);
const parts = partsOf(
  document,
  readPageScript(`define({id: "aa", inputs: ["view"], outputs: ["n"], body: (view) => {
const n = view(range());
}});

define({id: "bb", inputs: ["n","display"], body: (n,display) => {
display(bench({ formula: "eq-sum" }));
}});

define({id: "cc", inputs: ["display"], body: (display) => {
display(lab());
display(changeAndTrain({ file: "lib/sum.ts", functions: ["sum"] }));
}});

define({id: "dd", body: () => {
mountExercises(exercises);
}});
`),
);
const part = (name: string) => parts.find((one) => one.name === name);

it("are a page’s figures, exercises and labs", () => {
  expect(parts.map(({ name, title }) => [name, title])).toEqual([
    ["fig-sum", "Figure 1.1."],
    ["exercise-add", "Add"],
    ["sums", "Sums"],
    ["lab", "The lab"],
  ]);
});

it("have the cells that they need and no others, with a control that stands elsewhere above them", () => {
  const figure = part("fig-sum");
  expect(figure?.script).toMatch(/id: "aa"[\s\S]*id: "bb"/);
  expect(figure?.script).not.toContain("lab()");
  expect(figure?.html).toMatch(/data-scope="sums"><!--:aa:--><\/div>\n<figure/);
  expect(part("lab")?.script).not.toContain("range()");
});

it("have what their cells read off the page, unseen", () => {
  expect(part("fig-sum")?.html).toContain('<div hidden><div id="eq-sum">a + b</div></div>');
  expect(part("lab")?.html).not.toContain("eq-sum");
  expect(part("lab")?.html).toMatch(/<div hidden><figure class="source".*sum\(a, b\)<\/figure><\/div>$/);
  expect(part("lab")?.html).not.toContain("other(a, b)");
});

it("have the row of an exercise open: alone it would hide all there is", () => {
  expect(part("exercise-add")?.html).toMatch(/<details [^>]*\bopen\b/);
});

it("have the cell that puts the form below an exercise", () => {
  expect(part("exercise-add")?.script).toContain("mountExercises");
  expect(part("exercise-add")?.html).toContain("hidden><!--:dd:-->");
});
