import type { Locator } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { stills } from "../../site/stills.js";
import { hypothesisNetworks } from "../../src/lib/labs/experiments/convolutions.js";
import { openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

afterAll(closeAll);

/** A choice that a figure is given, and what it says when it has taken it. */
type Step = [choose: (figure: Locator) => Promise<unknown>, says: string];

const slide = (label: string, value: string) => (figure: Locator) =>
  figure.getByLabel(label).last().fill(value);

/** Stills that show what a figure has for several choices; all others show what it has as it opens. */
const chosen: Readonly<Record<string, readonly Step[]>> = {
  "relu/hinges": [[slide("units in the hidden layer", "8"), "8 units of ReLU"]],
  "convolution/drag": [
    [(figure) => figure.scrollIntoViewIfNeeded(), "moved by (4, 0)"],
    [(figure) => figure.locator(".drag-plane").press("ArrowLeft"), "moved by (3, 0)"],
  ],
  "convolution/pool-check": [
    [(figure) => figure.getByLabel("average").check(), "2.5"],
    [(figure) => figure.getByLabel("sum").check(), "10"],
  ],
  "convolution/count": hypothesisNetworks.map(({ name }) => [
    (figure) => figure.getByRole("button", { name, exact: true }).click(),
    "together",
  ]),
};

/** A thousand networks of a whole drawing need scripts: the still has those of the worked example, and says so. */
const ofItsOwn = "dropout/ensemble";

describe("stills", () => {
  // The climb stands in many chapters, and has a test of its own.
  const names = [...stills.keys()].filter((name) => name.includes("/") && name !== ofItsOwn);
  const chapters = [...new Set(names.map((name) => name.split("/")[0]))];

  it.each(chapters)("of %s have no number and no line that their figures do not have", async (slug) => {
    const chapter = await openChapter(slug);
    for (const [name, still] of stills) {
      const [of, id] = name.split("/");
      if (of !== slug || name === ofItsOwn) continue;
      const figure = chapter.at(`#fig-${id}`);
      let seen = await shownIn(figure);
      for (const [choose, says] of chosen[name] ?? []) {
        await choose(figure);
        await expect.poll(() => shownIn(figure), { message: name }).toContain(says);
        seen += await shownIn(figure);
      }
      await expect
        .poll(async () => missingIn(still(), `${seen} ${await shownIn(figure)}`), { message: name })
        .toEqual([]);
    }
    await chapter.close();
  });
});

/** All that a figure says, and what its fields hold, but for the still itself. */
function shownIn(figure: Locator): Promise<string> {
  return figure.evaluate((element) => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (!parentElement?.closest("noscript, style")) texts.push(textContent ?? "");
    }
    for (const { value } of element.querySelectorAll("input")) texts.push(value.replace("-", "−"));
    return texts.join(" ");
  });
}

/** Cells, names and keys of a still of which a number or a word is not in a text. */
function missingIn(html: string, text: string): string[] {
  const there = numbersIn(text);
  const parts = [...html.matchAll(/<(td|th|p)\b[^>]*>(.*?)<\/\1>/g)].flatMap(([, kind, content]) =>
    kind === "p" ? content.split("; ").map((key) => key.replace(/^[a-z-]+: /, "")) : [content],
  );
  return parts.filter(
    (part) =>
      numbersIn(part).some((number) => !there.some((other) => agree(number, other))) ||
      (part.match(/\p{L}{3,}/gu) ?? []).some((word) => !text.toLowerCase().includes(word.toLowerCase())),
  );
}

/** A number as it is written, and half a unit of its last digit. */
interface Written {
  readonly value: number;
  readonly reach: number;
}

const agree = (one: Written, other: Written) =>
  Math.abs(one.value - other.value) <= Math.max(one.reach, other.reach) * (1 + 1e-9);

/** Every number in a text: with thousands apart, in percent, as a power of ten. */
function numbersIn(text: string): Written[] {
  const found = text.matchAll(/(−?)(\d[\d,]*)(?:\.(\d+))?(?:·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?(\s?%)?/g);
  return [...found].map(([, minus, whole, digits = "", power = "", percent]) => {
    const scale = 10 ** powerOf(power) / (percent ? 100 : 1);
    const size = Number(`${whole.replaceAll(",", "")}.${digits}`);
    return { value: (minus ? -1 : 1) * size * scale, reach: 0.5 * 10 ** -digits.length * scale };
  });
}

function powerOf(raised: string): number {
  return Number(
    raised.replace("⁻", "-").replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit))),
  );
}
