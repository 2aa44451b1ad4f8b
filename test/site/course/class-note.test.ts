import { describe, expect, it } from "vitest";
import { type ChosenSet, classNotes } from "../../../site/course/class-note.js";

const doodles: ChosenSet = {
  set: "doodles",
  usual: ["headphones", "clock"],
  chosen: ["cat", "house"],
  isShown: true,
  untrained: [],
};
const note = (markdown: string, more: Partial<ChosenSet> = {}) =>
  classNotes(markdown, [{ ...doodles, ...more }], "train it")
    .map(({ short, sentences }) => [short, ...sentences].join(" | "))
    .join();
const page = (text: string) => `${text}\n\n\`\`\`ts\nFileAttachment("../../data/doodles.pack");\n\`\`\`\n`;

describe("classNotes", () => {
  const shown =
    "In this course: cat and house | The labs, pickers and tables of this page have cat and house.";

  it("says nothing on a page without the set, nor in a course that chose none", () => {
    expect(note("A clock on the wall.")).toBe("");
    expect(classNotes(page("A clock."), [], "train it")).toEqual([]);
  });

  it("says what to read for a class that the text names, by its label, and not for one in the code alone", () => {
    expect(note(page("Clocks are round."))).toBe(`${shown} | In the text read “house” for “clock”.`);
    expect(note(`${page("Round.")}\n\`\`\`ts\nclock();\n\`\`\``)).toBe(shown);
  });

  it("names no class that has kept its place", () => {
    expect(note(page("A clock."), { chosen: ["cat", "clock"] })).not.toContain("In the text");
  });

  it("counts where there are more of them than the text says", () => {
    expect(note(page(""), { chosen: ["cat", "house", "star"] })).toContain(
      "They are 3 where the text counts 2.",
    );
  });

  it("says of figures that were computed beforehand whose they are", () => {
    const own =
      "Figures that were computed beforehand are of the workbook’s own kinds: headphones and clock.";
    expect(note(`${page("")}FileAttachment("../../data/doodles-reproduction.json")`)).toContain(own);
    expect(note('FileAttachment("../../data/reproductions.json")')).toBe(
      `This course has other kinds: cat and house | ${own}`,
    );
    expect(note(page(""))).not.toContain("beforehand");
  });

  it("says how a network that is not trained yet is trained, where it is on the page", () => {
    const untrained = ["doodles"];
    const model = `${page("")}FileAttachment("../../data/doodles-model.json")`;
    expect(note(model, { untrained })).toContain(
      "not trained yet, so its answers are chance: `train it` trains it.",
    );
    expect(note(page(""), { untrained })).not.toContain("trained");
    expect(note(model)).not.toContain("trained");
  });

  it("says what is shown instead where the classes were not at hand", () => {
    expect(note(page("A clock."), { isShown: false, untrained: ["doodles"] })).toBe(
      "Not at hand: cat and house | This course is to have cat and house here. They were not at hand when it was built: in their place it shows headphones and clock, drawn by the workbook’s own code.",
    );
  });
});
