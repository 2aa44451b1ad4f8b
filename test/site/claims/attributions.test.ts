import { describe, expect, it } from "vitest";
import { attributionsIn, namesIn } from "../../../site/claims/attributions.js";

const names = ["Kingma", "Ba", "van Schaik", "He", "Nesterov"];
const wordsIn = (text: string) => attributionsIn(text, names).map(({ words }) => words);

describe("attributionsIn", () => {
  it.each([
    ["Kingma and Ba put it right.", ["Kingma", "Ba"]],
    ["Keras divides by 2, PyTorch does not.", ["Keras", "PyTorch"]],
    ["The fifth of the projects behind this workbook used it.", ["fifth of the projects", "the projects"]],
    ["The project’s makers drew.", ["The project", "The project’s makers"]],
    ["One of the five projects named it.", ["One of the five projects"]],
    ["The original swept three.", ["The original"]],
    ["as the original", ["as the original"]],
    ["He and his colleagues put it back, Nesterov looked ahead.", ["He", "Nesterov"]],
    ["Reported: 93 %.", ["Reported"]],
    ["EMNIST ships them on their side.", ["EMNIST ships"]],
    ["All libraries do it so.", ["All libraries"]],
    ["System 1 has them.", ["System 1"]],
  ])("finds who said or did something in %j", (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  it.each([
    "The bar basks.",
    "The baobab of the workbook.",
    "Train on the characters of EMNIST.",
    "We found it.",
    "He’s weights, Nesterov’s form, Xavier and He",
    "one with the original, one with yours",
  ])("finds nobody in %j", (text) => {
    expect(wordsIn(text)).toEqual([]);
  });
});

describe("namesIn", () => {
  it("finds the family names of authors, and no words of titles", () => {
    const sources =
      "- D. P. Kingma and J. Ba, “Adam: a method”, *ICLR* 2015.\n- A. van Schaik and Y.-L. Müller, “Deep”, 2017.\n";
    expect(namesIn(sources)).toEqual(["Kingma", "Ba", "van Schaik", "Müller"]);
  });
});
