import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes a chapter to begin with: a page with a formula, a figure that answers to a control and an exercise, and the exercise's
 * check and solution. As it stands it passes the gate.
 *
 * @param slug name of its folder: small letters, digits and hyphens
 * @param folder of the chapters; defaults to src/pages
 * @param markdownOnly whether the page is all there is, in Markdown alone
 * @returns the files that were written
 * @throws RangeError when the name is none, or there is such a chapter
 */
export function newChapter(
  slug: string,
  { folder = "src/pages", markdownOnly = false }: { folder?: string; markdownOnly?: boolean } = {},
): string[] {
  if (!/^[a-z][a-z0-9-]*$/.test(slug)) {
    throw new RangeError(`name must be small letters, digits and hyphens, as in an address: ${slug}`);
  }
  const place = join(folder, slug);
  if (existsSync(place)) throw new RangeError(`chapter must be a new one: ${place}`);
  const files = markdownOnly
    ? { "index.md": opening(slug) + words }
    : {
        "index.md": opening(slug) + words + figure + exercise(slug),
        "exercises.ts": exercises(slug),
        "solutions.ts": solutions,
      };
  mkdirSync(place, { recursive: true });
  return Object.entries(files).map(([name, text]) => {
    writeFileSync(join(place, name), text);
    return join(place, name);
  });
}

/** The line that puts the chapter into a course. */
export function courseEntry(slug: string): string {
  return `{ slug: "${slug}", title: "${titleFor(slug)}", about: "what the reader does there" }`;
}

/** "color-blindness" → "Color blindness". */
function titleFor(slug: string): string {
  const words = slug.replaceAll("-", " ");
  return words[0].toUpperCase() + words.slice(1);
}

const opening = (slug: string) => `---
title: ${titleFor(slug)}
promise: By the end you can say what a mean is, and work one out.
needs: [sums]
index: false
---

# ${titleFor(slug)}

`;

const words = `Say here what the chapter is about, and why it is worth the reader’s time.

## A formula

A formula stands in the line, as $m$ does, or by itself with a number. The mean of $n$ numbers $x_1, \\dots, x_n$ is

$$ m = \\frac{1}{n}\\sum_{i=1}^{n} x_i . $$ {#eq-mean}

@eq-mean leads to it from anywhere on the page.
`;

const figure = `
## A figure

<figure id="fig-mean">

\`\`\`ts
import { range } from "../../components/ui/range.js";

const third = view(range({ symbol: "x₃", label: "third number", min: 0, max: 10, step: 1, value: 6 }));
\`\`\`

\`\`\`ts
import { table } from "../../components/ui/table.js";
import { trimmed } from "../../components/ui/numbers.js";

const numbers = [1, 2, third];
const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
display(table({ label: "Three numbers and their mean", head: ["x₁", "x₂", "x₃", "m"], rows: [[...numbers, trimmed(mean, 2)]] }));
\`\`\`

<figcaption>Three numbers and their mean. Move the third.</figcaption>
</figure>

In @fig-mean the mean is \${trimmed(mean, 2)} at present. Sentence and figure have the same number.
`;

const exercise = (slug: string) => `
## Exercises

::: exercise mean-of-four By hand {given}
What is the mean of 1, 3, 5 and 7?
:::

\`\`\`ts
import { mountExercises } from "../../components/exercises/mount-exercises.js";
import { exercises } from "./exercises.js";

mountExercises(exercises, FileAttachment("../../data/solutions/${slug}.json"));
\`\`\`
`;

const exercises = (
  slug: string,
) => `import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";

const meanOfFour: Exercise = {
  id: "mean-of-four",
  kind: "numbers",
  label: "The mean",
  expected: [4],
  slips: [
    { answer: [16], say: "That is the sum. Divide it by how many numbers there are." },
    { answer: [3], say: "That is the second number. The mean of numbers as even as these lies in their middle." },
    { answer: [8], say: "That divides by two. There are four numbers." },
  ],
  hints: ["Add them up, then divide by four."],
};

/** Exercises of this chapter. */
export const exercises: ChapterExercises = {
  chapter: "${slug}",
  address: import.meta.url,
  list: [meanOfFour],
};
`;

const solutions = `import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises of this chapter. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  "mean-of-four": { answer: "4", why: "1 + 3 + 5 + 7 = 16, and 16 / 4 = 4." },
};
`;
