import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chapters, pageFile } from "../../site/chapters.js";
import { courseTimes, hoursInWords, readingTime, timeInWords } from "../../site/reading-time.js";

const words = (count: number) => "word ".repeat(count);

describe("readingTime", () => {
  it("counts 200 words a minute, and neither front matter, code, formulas in a line nor sources", () => {
    const page = `---\ntitle: T\n---\n\n${words(400)}\n\n\`\`\`ts\n${words(90)}\n\`\`\`\n\n### Sources\n\n- ${words(90)}`;
    expect(readingTime(page)).toEqual({ core: 2, deep: 0, exercises: 0 });
  });

  it("adds a third of a minute for a formula, one for a figure or a function, half for a prediction, three for a step", () => {
    const pieces =
      '$$ x = 1 $$ {#eq-x}\n\n$$\ny = 2\n$$\n\n$$ z $$\n\n<figure id="fig-a"></figure>\n\n```source lib/a.ts#a\n```\n\n::: predict p number\n:::\n\n:::: step s\n::::\n';
    // Of its words none is left but “predict p number step s”.
    expect(readingTime(pieces).core).toBeCloseTo(1 + 1 + 1 + 0.5 + 3 + 5 / 200, 1);
  });

  it("keeps deep sections apart, with those inside, and exercises, at three minutes each", () => {
    const page = `## A\n\n${words(200)}\n\n## B {deep="b"}\n\n${words(200)}\n\n### C\n\n${words(200)}\n\n## D\n\n::: exercise one One\n${words(500)}\n:::\n\n::: exercise two Two\n:::\n`;
    const { core, deep, exercises } = readingTime(page);
    expect(core).toBeCloseTo(1, 1);
    expect(deep).toBeCloseTo(2, 1);
    expect(exercises).toBe(6);
  });
});

describe("in words", () => {
  it("a page has minutes, to the next five", () => {
    expect(timeInWords({ core: 31, deep: 12, exercises: 24 })).toBe(
      "35 minutes, 15 more with the deep parts, 25 for the exercises",
    );
    expect(timeInWords({ core: 4, deep: 0, exercises: 0 })).toBe("5 minutes");
  });

  it("a course has hours, to the half", () => {
    expect([20, 60, 100, 350].map(hoursInWords)).toEqual(["½ hour", "1 hour", "1½ hours", "6 hours"]);
  });
});

describe("the course", () => {
  it("has a core of about six hours, and more beside it", () => {
    const { core, rest, exercises } = courseTimes();
    expect(core).toBeLessThan(8 * 60);
    expect(core).toBeGreaterThan(4 * 60);
    const all = chapters.map(({ slug }) => readingTime(readFileSync(pageFile(slug), "utf8")));
    expect(core + rest).toBeCloseTo(
      all.reduce((sum, time) => sum + time.core + time.deep, 0),
      6,
    );
    expect(exercises).toBeGreaterThan(0);
  });
});
