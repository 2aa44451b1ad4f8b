import { expect, it } from "vitest";
import { cellSource } from "../../../bin/check/cell-source.js";

const html = `<script type="module">
define({id: "11aa", inputs: [], outputs: ["a"], body: () => {
const a = 1;
return {a};
}});
define({id: "22bb", inputs: ["display"], body: async (display) => {
const {plot} = await import("../_import/plot.js");
display(plot(3));
}});
define({id: "33cc", inputs: ["a","display"], body: async (a,display) => {
display(await(
a + 1
))
}});
</script>`;

it.each([
  ["11aa", "const a = 1;"],
  ["22bb", "display(plot(3));"],
  ["33cc", "display(await("],
  ["ffff", undefined],
  ["", undefined],
])("cell %j begins with %j", (id, line) => {
  expect(cellSource(html, id)).toBe(line);
});
