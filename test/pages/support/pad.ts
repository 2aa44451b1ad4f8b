import type { CDPSession, Locator, Page } from "playwright-core";
import type { Drawing } from "../../../src/lib/drawing/drawing.js";

/** What a reader says of what is on its pad. */
export interface ReadFromPad {
  readonly levels: number[];
  readonly p: number[];
  readonly classes: readonly string[];
  readonly network: string;
}

/** A pad that is drawn on with real pointer events. */
export interface PadUnderTest {
  /** Draws strokes, in units of the pad, with the mouse; points are sent as fast as they go, so that they coalesce. */
  draw(drawing: Drawing): Promise<void>;
  /** Clears the pad, draws, and waits for the answer to the last point. */
  read(drawing: Drawing): Promise<ReadFromPad>;
  /** The answer as it is. */
  answer(): Promise<ReadFromPad | undefined>;
  strokes(): Promise<Drawing>;
}

export async function padOf(page: Page, selector = ".reader"): Promise<PadUnderTest> {
  const root = page.locator(selector).first();
  const surface = root.locator(".pad-surface");
  // In the middle of the window: at its top the bar of the page would lie over it.
  await surface.evaluate((pad) => pad.scrollIntoView({ block: "center", behavior: "instant" }));
  const session = await page.context().newCDPSession(page);
  const answer = () => root.evaluate(answerOf);

  const pad: PadUnderTest = {
    async draw(drawing) {
      const toScreen = await placesOn(surface);
      const places = drawing.map(([xs, ys]) => xs.map((x, k) => toScreen(x, ys[k])));
      await Promise.all(places.flatMap((stroke) => sendStroke(session, stroke)));
    },
    async read(drawing) {
      await root.evaluate(clearPad);
      await pad.draw(drawing);
      await root.evaluate(settle);
      const found = await answer();
      if (!found) throw new Error("the pad gave no answer");
      return found;
    },
    answer,
    strokes: () => root.evaluate(strokesOf),
  };
  return pad;
}

type Place = { x: number; y: number };

/** Where units of the pad lie on the screen. */
async function placesOn(surface: Locator): Promise<(x: number, y: number) => Place> {
  const { a, d, e, f } = await surface.evaluate((svg) => {
    const matrix = svg instanceof SVGGraphicsElement ? svg.getScreenCTM() : null;
    if (!matrix) throw new Error("the pad is not shown");
    return { a: matrix.a, d: matrix.d, e: matrix.e, f: matrix.f };
  });
  return (x, y) => ({ x: a * x + e, y: d * y + f });
}

/** Events are sent in their order without waiting for each other. */
function sendStroke(session: CDPSession, places: readonly Place[]): Promise<unknown>[] {
  const mouse = { button: "left", pointerType: "mouse", clickCount: 1 } as const;
  const [first] = places;
  const last = places[places.length - 1];
  return [
    session.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...first }),
    session.send("Input.dispatchMouseEvent", { type: "mousePressed", ...mouse, buttons: 1, ...first }),
    ...places
      .slice(1)
      .map((place) =>
        session.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...mouse, buttons: 1, ...place }),
      ),
    session.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...mouse, buttons: 0, ...last }),
  ];
}

// What follows runs in the page.

function answerOf(root: Element): ReadFromPad | undefined {
  const { value } = root as Element & {
    value: { answer?: { levels: Uint8Array; p: Float32Array }; classes: string[]; network: string };
  };
  return (
    value.answer && {
      levels: Array.from(value.answer.levels),
      p: Array.from(value.answer.p),
      classes: value.classes,
      network: value.network,
    }
  );
}

function strokesOf(root: Element): Drawing {
  return (root.querySelector(".pad") as Element & { value: Drawing }).value;
}

function clearPad(root: Element): void {
  (root.querySelector(".pad") as Element & { show(drawing: Drawing): void }).show([]);
}

/** Until every question has been answered. */
function settle(root: Element): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { answer } = (root as Element & { value: { answer?: unknown } }).value;
      if (answer !== undefined && !root.hasAttribute("data-reading")) resolve();
      else setTimeout(look, 2);
    };
    look();
  });
}
