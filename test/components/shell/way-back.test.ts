// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { returnTo, wayBack } from "../../../src/components/shell/way-back.js";

afterEach(() => {
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

/** A page with a fold, with the tops of what stands in it, and where it is scrolled to. */
function openPage(at: string, below: number) {
  document.body.innerHTML =
    '<p class="bar-tools"></p><main id="observablehq-main"><h3 id="why"></h3><details class="deep"><summary></summary><figure id="fig-a"></figure></details><details class="exercise-task" id="exercise-a"></details></main>';
  const tops: Record<string, number> = { why: 100, "fig-a": 300, "exercise-a": 500 };
  for (const [id, element] of Object.keys(tops).map((id) => [id, document.getElementById(id)] as const))
    vi.spyOn(element ?? document.body, "getBoundingClientRect").mockImplementation(() =>
      DOMRect.fromRect({ y: tops[id] }),
    );
  const fold = document.querySelector(".deep") ?? document.body;
  vi.spyOn(fold, "getBoundingClientRect").mockReturnValue(DOMRect.fromRect({ y: 130, height: 46 }));
  const went: number[] = [];
  let grow = () => {};
  let holds = 0;
  vi.stubGlobal("scrollTo", ({ top }: { top: number }) => went.push(top));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(heard: () => void) {
        grow = () => holds > 0 && heard();
      }
      observe = () => void holds++;
      disconnect = () => void holds--;
    },
  );
  returnTo({ path: location.pathname, section: "", title: "", at, below });
  wayBack();
  const isOpen = (selector: string) => document.querySelector(selector)?.hasAttribute("open");
  return { tops, went, isOpen, grow: () => grow() };
}

it("goes to what was nearest, opens the fold around it, and stays there while the page grows until the reader moves", () => {
  const { tops, went, isOpen, grow } = openPage("fig-a", 40);
  expect(isOpen(".deep")).toBe(true);
  tops["fig-a"] = 800;
  grow();
  dispatchEvent(new WheelEvent("wheel"));
  grow();
  expect(went).toEqual([340, 840]);
});

it("opens the fold below a heading only where the window began farther down than it reaches while it is shut", () => {
  expect(openPage("why", 60).isOpen(".deep")).toBe(false);
  expect(openPage("why", 400).isOpen(".deep")).toBe(true);
});

it("leaves an exercise shut that was shut", () => {
  expect(openPage("exercise-a", 10).isOpen("#exercise-a")).toBe(false);
});
