import { describe, expect, it } from "vitest";
import { proseFaults } from "../../../site/words/prose-faults.js";

const faultsOf = (markdown: string, isPage = true) => proseFaults("a.md", markdown, isPage);

describe("proseFaults", () => {
  it.each([
    ["Three networks beside each other.", "“beside each other”: say side by side"],
    ["One category more costs points.", "“One category more”: say one more"],
    ["To see it, note what one can do.", "“what one can”: say you"],
    ["The drawings are parted at random.", "“parted”: say split"],
    ["This is simply a sum.", "“simply”: say nothing"],
    ["It works!", "“!”: say a full stop"],
    ["Rounded in order to fit.", "“in order to”: say to"],
    ["We normalize the rows.", "“normalize”: say British spelling, -ise"],
    ["An optimization.", "“optimization”: say British spelling, -ise"],
    ["The color of ink.", "“color”: say British spelling"],
    ["A row of the the matrix.", "Unexpected repeated `the`, remove one occurrence"],
    ["The network's answer.", "Unexpected straight apostrophe `'`, expected `’`"],
  ])("finds the fault of: %s", (markdown, what) => {
    expect(faultsOf(markdown)).toEqual([`a.md:1: ${what}`]);
  });

  it.each([
    "A batch of size 32 is resized; the prize is small.",
    "As many of each as there are.",
    "Only one can win, and this one knows. One gets 3, the other 4.",
    "Drawings of Quick, Draw! are drawn in 20 seconds.",
    "Never “simply”.",
    "The colour of ink, normalised.",
    "A part of the drawings is held out.",
  ])("has nothing to say of: %s", (markdown) => {
    expect(faultsOf(markdown)).toEqual([]);
  });

  it("leaves code, formulas, live values, addresses and sources alone", () => {
    const markdown = [
      "`color` and $color$ and ${color.simply} at [there](https://a.example/color/simply).",
      "",
      "```ts",
      "const gray = 'the the';",
      "```",
      "",
      "### Sources",
      "",
      "- A. Author, “The color of the center!”, 2020.",
    ];
    expect(faultsOf(markdown.join("\n"))).toEqual([]);
  });

  it("names the line in which the fault stands", () => {
    expect(faultsOf("---\ntitle: A\n---\n\nAll is well.\n\nThis is\nsimply so.")).toEqual([
      "a.md:8: “simply”: say nothing",
    ]);
  });

  it("asks for curly quotes on pages alone", () => {
    expect(faultsOf("The network's answer.", false)).toEqual([]);
  });
});
