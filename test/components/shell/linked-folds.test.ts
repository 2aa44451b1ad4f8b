// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { openLinkedFolds } from "../../../src/components/shell/linked-folds.js";

afterEach(() => history.replaceState(null, "", "#"));

const isOpen = (id: string) => document.querySelector(`#${id}`)?.hasAttribute("open");

it("opens what a link leads to, what is around it, and no other fold", () => {
  Element.prototype.scrollIntoView = () => {};
  document.body.innerHTML =
    '<details class="deep" id="part"><p id="eq-a"></p><details class="exercise-task" id="exercise-a"><p>Task</p></details></details><details class="exercise-task" id="exercise-b"></details><details id="other"><p id="in-other"></p></details>';
  history.replaceState(null, "", "#exercise-a");
  openLinkedFolds();
  expect(["part", "exercise-a", "exercise-b", "other"].map(isOpen)).toEqual([true, true, false, false]);
  for (const hash of ["#in-other", "#nothing", "#exercise-b"]) {
    history.replaceState(null, "", hash);
    dispatchEvent(new HashChangeEvent("hashchange"));
  }
  expect(["exercise-b", "other"].map(isOpen)).toEqual([true, false]);
});
