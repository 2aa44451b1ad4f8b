// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { whenNear } from "../../../src/components/ui/when-near.js";

const observed = { margin: "", ended: 0, tell: (_: { isIntersecting: boolean }[]) => {} };

vi.stubGlobal(
  "IntersectionObserver",
  class {
    constructor(tell: typeof observed.tell, { rootMargin }: { rootMargin: string }) {
      observed.tell = tell;
      observed.margin = rootMargin;
    }
    observe() {}
    disconnect() {
      observed.ended++;
    }
  },
);
const paper = new EventTarget();
vi.stubGlobal("matchMedia", () => paper);
const shownAsPrinted = (matches: boolean) =>
  paper.dispatchEvent(Object.assign(new Event("change"), { matches }));
afterEach(() => {
  observed.ended = 0;
});

it("does its work when the element comes near, and no more after that", () => {
  const work = vi.fn();
  whenNear(document.body, work, { margin: 600 });
  expect(observed.margin).toBe("600px");
  observed.tell([{ isIntersecting: false }]);
  expect(work).not.toHaveBeenCalled();
  observed.tell([{ isIntersecting: false }, { isIntersecting: true }]);
  expect(work).toHaveBeenCalledTimes(1);
  expect(observed.ended).toBe(1);
});

it("waits no longer than what it belongs to", async () => {
  whenNear(document.body, () => {}, { invalidation: Promise.resolve() });
  await Promise.resolve();
  expect(observed.ended).toBe(1);
});

it.each([
  ["is printed", () => dispatchEvent(new Event("beforeprint"))],
  ["is shown as if printed", () => shownAsPrinted(true)],
])("does its work, once, when the page %s", (_, print) => {
  const work = vi.fn();
  whenNear(document.body, work);
  shownAsPrinted(false);
  expect(work).not.toHaveBeenCalled();
  print();
  print();
  expect(work).toHaveBeenCalledTimes(1);
});

it("is not asked by paper for what has gone", async () => {
  const work = vi.fn();
  whenNear(document.body, work, { invalidation: Promise.resolve() });
  await Promise.resolve();
  dispatchEvent(new Event("beforeprint"));
  expect(work).not.toHaveBeenCalled();
});
