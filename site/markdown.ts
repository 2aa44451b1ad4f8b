import type MarkdownIt from "markdown-it";
import { backMatter } from "./markdown/back-matter.js";
import { benches } from "./markdown/bench.js";
import { boxesAndNotes } from "./markdown/boxes.js";
import { deep } from "./markdown/deep.js";
import { exercises, steps } from "./markdown/exercises.js";
import { guide } from "./markdown/guide.js";
import { home } from "./markdown/home.js";
import { marks } from "./markdown/marks.js";
import { math } from "./markdown/math.js";
import { numbering } from "./markdown/numbering.js";
import { opening } from "./markdown/opening.js";
import { predictions } from "./markdown/predictions.js";
import { road } from "./markdown/road.js";
import { sections } from "./markdown/sections.js";
import { source } from "./markdown/source.js";
import { stillFigures } from "./markdown/stills.js";
import { terms } from "./markdown/terms.js";
import { wcag } from "./markdown/wcag.js";

/** What the chapters write beyond Markdown: formulas, numbers and references, boxes, included source. */
export function extendMarkdown(md: MarkdownIt): MarkdownIt {
  return md
    .use(marks)
    .use(math)
    .use(numbering)
    .use(home)
    .use(boxesAndNotes)
    .use(benches)
    .use(exercises)
    .use(predictions)
    .use(steps)
    .use(source)
    .use(road)
    .use(backMatter)
    .use(guide)
    .use(wcag)
    .use(stillFigures)
    .use(sections)
    .use(deep)
    .use(terms)
    .use(opening);
}
