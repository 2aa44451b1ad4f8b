import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { withBuiltPage } from "./built-page.js";
import { type DragPath, dragFor } from "./drag-paths.js";
import { type FigureFrames, type FrameStep, frameLines, framesOf } from "./frame-times.js";

/** Moves of the pointer that are timed, and those before, in which engines compile. */
const [timed, warmUps] = [60, 30];
/** Moves from one end of the path to the other. */
const perWay = 30;

/**
 * Drags every `[data-figure]` of the built site, and measures what a frame costs the page's own thread.
 *
 * @param folder of the built site
 * @param only figures to drag; defaults to all
 */
export async function timeFrames(folder: string, only?: readonly string[]): Promise<FigureFrames[]> {
  const found: FigureFrames[] = [];
  const pages = readdirSync(join(folder, "pages")).filter((name) =>
    existsSync(join(folder, "pages", name, "index.html")),
  );
  for (const name of pages) {
    if (only && !only.some((figure) => figure.startsWith(`${name}/`))) continue;
    found.push(...(await withBuiltPage(folder, `pages/${name}`, (page) => timePage(page, name, only))));
  }
  return found;
}

async function timePage(page: Page, chapter: string, only?: readonly string[]): Promise<FigureFrames[]> {
  await page.waitForFunction(isQuiet, undefined, { polling: 50, timeout: 120_000 });
  const names = await page.evaluate(figureNames);
  if (names.length === 0) return [];
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  // The compiler of this file marks functions by name, with one that a page does not have.
  await page.evaluate("globalThis.__name ??= (named) => named");
  await page.evaluate(countFrames);
  const found: FigureFrames[] = [];
  for (const [place, name] of names.entries()) {
    const figure = `${chapter}/${name}`;
    if (only && !only.includes(figure)) continue;
    const steps = await dragFigure(page, session, place, dragFor(figure));
    const times = framesOf(figure, steps);
    console.error(frameLines([times])[1]);
    found.push(times);
  }
  return found;
}

/** Drags to and fro, one move a frame. */
async function dragFigure(
  page: Page,
  session: CDPSession,
  place: number,
  { on, from, to }: DragPath,
): Promise<FrameStep[]> {
  await page.evaluate(showFigure, { place, on, from, to });
  // What begins only when it is seen has fetched what it needs.
  await page.waitForFunction(isReady, place, { timeout: 120_000 });
  const box = await page.evaluate(showFigure, { place, on, from, to });
  const at = (part: number, way = 0) => ({
    x: box.from.x + part * (box.to.x - box.from.x),
    // A little up and down, and each way a little lower: no two moves end at the same place, and none paints where one has painted.
    y: box.from.y + part * (box.to.y - box.from.y) + 7 * Math.sin(9 * part) + 30 * way,
  });
  const mouse = { button: "left", clickCount: 1 } as const;
  await session.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...at(0) });
  await session.send("Input.dispatchMouseEvent", { type: "mousePressed", ...mouse, buttons: 1, ...at(0) });
  const steps: FrameStep[] = [];
  for (let move = 1; move <= warmUps + timed; move++) {
    const before = await costs(session);
    const part = Math.abs(((move / perWay + 1) % 2) - 1);
    await session.send("Input.dispatchMouseEvent", {
      type: "mouseMoved",
      ...mouse,
      buttons: 1,
      ...at(1 - part, Math.floor(move / perWay)),
    });
    const { frames, changes } = await page.evaluate(afterFrame);
    const after = await costs(session);
    if (move <= warmUps) continue;
    const cost = (of: keyof typeof after) => after[of] - before[of];
    steps.push({
      task: cost("task"),
      script: cost("script"),
      layout: cost("layout"),
      frames,
      moved: frames > 0 || changes > 0,
    });
  }
  await session.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...mouse, buttons: 0, ...at(0) });
  return steps;
}

/** Processor time of the page's own thread so far, in seconds. */
async function costs(session: CDPSession): Promise<{ task: number; script: number; layout: number }> {
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    task: of("TaskDuration"),
    script: of("ScriptDuration"),
    layout: of("LayoutDuration") + of("RecalcStyleDuration"),
  };
}

// What follows runs in the page.

interface FrameCount {
  frames: number;
  changes: number;
  /** The browser's own, which is not counted. */
  next(callback: FrameRequestCallback): number;
}

declare global {
  interface Window {
    frameCount: FrameCount;
    quietFor?: number;
  }
}

/** Cells that follow others begin to load when those have run. */
function isQuiet(): boolean {
  window.quietFor = document.querySelector("observablehq-loading") ? 0 : (window.quietFor ?? 0) + 1;
  return window.quietFor > 8;
}

function isReady(place: number): boolean {
  const state = document.querySelectorAll<HTMLElement>("[data-figure]")[place].dataset.state;
  return state !== "loading" && state !== "running";
}

/** The names of all figures in the page; of several with one name the later ones are numbered. */
function figureNames(): string[] {
  const names = Array.from(
    document.querySelectorAll<HTMLElement>("[data-figure]"),
    ({ dataset }) => dataset.figure ?? "",
  );
  return names.map((name, k) => {
    const before = names.slice(0, k).filter((other) => other === name).length;
    return before === 0 ? name : `${name} ${before + 1}`;
  });
}

/** Counts the frames in which the page has something to do, and changes of its elements. */
function countFrames(): void {
  const next = window.requestAnimationFrame.bind(window);
  const count: FrameCount = { frames: 0, changes: 0, next };
  let last = -1;
  window.requestAnimationFrame = (callback) =>
    next((time) => {
      if (time !== last) count.frames++;
      last = time;
      callback(time);
    });
  const observer = new MutationObserver((changes) => {
    count.changes += changes.length;
  });
  for (const figure of document.querySelectorAll("[data-figure]")) {
    observer.observe(figure, { attributes: true, childList: true, characterData: true, subtree: true });
  }
  window.frameCount = count;
}

/** When the next frame has been drawn: frames and changes since this was asked last. */
function afterFrame(): Promise<{ frames: number; changes: number }> {
  return new Promise((resolve) => {
    const count = window.frameCount;
    count.next(() =>
      setTimeout(() => {
        const { frames, changes } = count;
        Object.assign(count, { frames: 0, changes: 0 });
        resolve({ frames, changes });
      }),
    );
  });
}

/** Unfolds what is dragged and brings it to the middle of the window; from and to are parts of it, and it goes across a small one's surroundings. */
function showFigure({ place, on, from, to }: DragPath & { place: number }) {
  const figure = document.querySelectorAll("[data-figure]")[place];
  for (const fold of document.querySelectorAll("details")) if (fold.contains(figure)) fold.open = true;
  const surface = (on === "" ? null : figure.querySelector(on)) ?? figure;
  surface.scrollIntoView({ block: "center", behavior: "instant" });
  const box = surface.getBoundingClientRect();
  const small = box.width < 60;
  const placeAt = ([across, down]: readonly [number, number], shift: number) => ({
    x: box.left + (small ? box.width / 2 + shift : across * box.width),
    y: box.top + (small ? 0.5 : down) * box.height,
  });
  return { from: placeAt(from, 0), to: placeAt(to, 100) };
}
