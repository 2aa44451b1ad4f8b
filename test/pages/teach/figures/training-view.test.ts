// @vitest-environment jsdom
import { expect, it } from "vitest";
import { teachRecipe } from "../../../../src/lib/labs/teach/recipe.js";
import { trainingView } from "../../../../src/pages/teach/figures/training-view.js";

const nothing = () => {};
const view = trainingView([], teachRecipe, {
  act: nothing,
  want: nothing,
  startFrom: nothing,
  addClasses: nothing,
  openCell: nothing,
  undoRun: nothing,
});
const status = () => view.top.querySelector(".teach-status")?.textContent;
const of = { canTrain: true, back: undefined };

it("says that a network which was kept is as it was left, also where a new one was ready before it", () => {
  view.showState("starting", { ...of, begun: false });
  view.showState("resting", { ...of, begun: false });
  expect(status()).toBe("Ready.");
  view.showState("starting", { ...of, begun: true });
  expect(status()).toBe("The network is being made.");
  view.showState("resting", { ...of, begun: true });
  expect(status()).toBe("Your network is as you left it.");
});
