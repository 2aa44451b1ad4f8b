import { expect, it } from "vitest";
import { handsLines, scoreOf } from "../../../bin/bench/hands.js";

const classes = ["0", "1", "I", "L", "O", "X"];

it("scoreOf counts first answers and first three, as they are and with look-alikes taken for the class", () => {
  const answers = [
    ["O", "0", "X"],
    ["O", "X", "1"],
    ["X", "1", "0"],
    ["X", "0", "L"],
  ];
  expect(scoreOf(answers, ["O", "0", "I", "1"], classes)).toEqual({
    first: 0.25,
    firstThree: 0.25,
    alikeFirst: 0.5,
    alikeFirstThree: 1,
  });
});

it("handsLines has a line for each network and way, and the confusions of the pen as it is", () => {
  const score = {
    first: 0.75,
    firstThree: 1,
    alikeFirst: 0.8,
    alikeFirstThree: 1,
    glyphs: 47,
    fonts: [],
    hash: "",
  };
  const confusions = [{ label: "O", as: "0", fonts: 13 }];
  const lines = handsLines([
    { network: "characters-conv", way: "pen × 1", ...score, confusions },
    { network: "characters-conv", way: "pen × 2", ...score, confusions },
  ]);
  expect(lines).toHaveLength(5);
  expect(lines[2]).toMatch(/^characters-conv +pen × 1 +75\.0 +100\.0 +80\.0 +100\.0$/);
  expect(lines[4]).toBe("characters-conv: O→0 13");
});
