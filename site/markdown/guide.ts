import type MarkdownIt from "markdown-it";
import { addressOf } from "../chapters.js";
import { course } from "../course/chosen.js";
import { t } from "../course/languages.js";
import { type GuideChapter, guideChapters } from "../guide/guide-chapters.js";
import { needsGraph, needsTable } from "../guide/needs-graph.js";
import { meetingLength, type Plan, planFor } from "../guide/plan.js";
import { slides } from "../guide/slides.js";
import { type ExerciseSlips, slipsByChapter } from "../guide/slips.js";
import { hoursInWords, timeInWords } from "../reading-time.js";

/** How many meetings there is a plan for. */
const meetings = [1, 5, 12];

/**
 * Fences of the page for instructors, which become what the course knows of itself: ```` ```afterwards ````, what students can do after
 * each chapter; ```` ```needs ````, which chapter needs which; ```` ```meetings ````, plans; ```` ```slips ````, likely mistakes by
 * exercise; ```` ```slides ````, the figures to be shown; and ```` ```worked-answers ````, a cell that adds answers to the slips.
 */
export function guide(md: MarkdownIt): void {
  const fence = md.renderer.rules.fence;
  if (!fence) throw new Error("fences must be rendered by the rule that is replaced: none");
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    switch (tokens[index].info.trim()) {
      case "afterwards":
        return afterwardsHtml(md);
      case "needs":
        return `<figure class="needs-figure">${needsGraph(guideChapters)}</figure>\n${folded(t("The same as a table: what each chapter needs, and what needs it."), needsTable(guideChapters))}`;
      case "meetings":
        return meetings.map(planHtml).join("");
      case "slips":
        return slipsHtml(md);
      case "slides":
        return slidesHtml();
      case "worked-answers":
        tokens[index].info = "ts";
        tokens[index].content = answersCell();
        return fence(tokens, index, options, env, self);
      default:
        return fence(tokens, index, options, env, self);
    }
  };
}

function folded(summary: string, html: string): string {
  return `<details class="deep"><summary>${summary}</summary>\n${html}</details>\n`;
}

function linkTo({ slug, title, number }: GuideChapter): string {
  return `<a href="${addressOf(slug)}">${number} ${title}</a>`;
}

function afterwardsHtml(md: MarkdownIt): string {
  return course.parts
    .map(({ title, chapters }) => {
      const ofPart = guideChapters.filter(({ slug }) => chapters.some((chapter) => chapter.slug === slug));
      const names = ofPart.map((chapter) => `${chapter.number} ${chapter.title}`).join(", ");
      const html = ofPart.map((chapter) => {
        const goals = chapter.goals.map((goal) => `<li>${md.renderInline(goal)}</li>`).join("");
        return `<h3>${linkTo(chapter)}</h3><p class="guide-time">${timeInWords(chapter.time)}${chapter.deep ? `; ${t("nothing later needs it")}` : ""}</p>${goals ? `<ul>${goals}</ul>` : ""}`;
      });
      return folded(`<b>${title}:</b> ${names}`, html.join("\n"));
    })
    .join("");
}

const numbers = new Map([
  [1, t("One meeting")],
  [5, t("Five meetings")],
  [12, t("Twelve meetings")],
]);

function planHtml(count: number): string {
  const plan = planFor(count, guideChapters);
  const rows = plan.meetings.map(
    ({ chapters, minutes }, k) =>
      `<tr><th scope="row">${k + 1}</th><td>${chapters.map(linkTo).join(", ")}</td><td class="number">${Math.round(minutes)}</td></tr>`,
  );
  const table = `<table class="meetings"><thead><tr><th scope="col">${t("meeting")}</th><th scope="col">${t("chapters")}</th><th scope="col">${t("minutes")}</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  return `<h3>${numbers.get(count)}</h3>\n<p>${planWords(count, plan)}</p>\n${table}\n`;
}

function planWords(count: number, { meetings, withDeep, home }: Plan<GuideChapter>): string {
  const taken = meetings.flatMap(({ chapters }) => chapters).length;
  const all = guideChapters.length;
  const time = { n: meetingLength };
  const length = count === 1 ? t("Of {n} minutes.", time) : t("Each of {n} minutes.", time);
  const whole = withDeep
    ? t("There is room for everything that the chapters say, deep parts too.")
    : t("There is room for the core of all chapters.");
  const room =
    taken < all
      ? t("There is room for {n} of the {all} chapters: those that ask for least, each with what it needs.", {
          n: taken,
          all,
        })
      : whole;
  const fewer =
    meetings.length < count ? [t("As chapters stay whole, {n} meetings do.", { n: meetings.length })] : [];
  const onTop = { time: hoursInWords(home) };
  const rest = withDeep
    ? t("Exercises take about {time} on top, at home or in what is left of a meeting.", onTop)
    : t("Exercises and deep parts take about {time} on top, at home or in what is left of a meeting.", onTop);
  return [length, room, ...fewer, rest].join(" ");
}

function slipsHtml(md: MarkdownIt): string {
  return guideChapters
    .map((chapter) => {
      const list = slipsByChapter.get(chapter.slug) ?? [];
      if (list.length === 0) return "";
      const count = list.reduce((sum, { slips }) => sum + slips.length, 0);
      const summary = `<b>${chapter.number} ${chapter.title}:</b> ${t("{n} exercises", { n: list.length })}, ${t("{n} slips", { n: count })}`;
      return folded(summary, list.map((exercise) => exerciseHtml(md, chapter.slug, exercise)).join("\n"));
    })
    .join("");
}

function exerciseHtml(md: MarkdownIt, slug: string, { id, title, slips }: ExerciseSlips): string {
  const { escapeHtml } = md.utils;
  const items = slips.map(
    ({ answer, say }) => `<li>${answer ? `<code>${escapeHtml(answer)}</code> ` : ""}${escapeHtml(say)}</li>`,
  );
  const list = items.length > 0 ? `<ul class="slips">${items.join("")}</ul>` : "";
  return `<h3><a href="${addressOf(slug)}#exercise-${id}">${md.renderInline(title)}</a></h3>${list}<div data-answer="${slug}/${id}"></div>`;
}

function slidesHtml(): string {
  const groups = guideChapters.flatMap((chapter) => {
    const figures = new Map(
      slides.filter(({ slug }) => slug === chapter.slug).map((slide) => [slide.figure, slide]),
    );
    const links = [...figures.values()].map(
      ({ slug, figure, label }) => `<a href="${addressOf(slug)}#fig-${figure}">${label}</a>`,
    );
    return links.length > 0 ? [`<li><b>${chapter.title}:</b> ${links.join("; ")}</li>`] : [];
  });
  return groups.length > 0
    ? `<p><a class="button" href="../../data/slides.zip" download="figures.zip">${t("All {n} drawings, a zip of SVG", { n: slides.length })}</a></p>\n${folded(t("Which they are, each with a link to its figure, live."), `<ul>${groups.join("")}</ul>`)}`
    : "";
}

/** A cell with the files of solutions of the chapters that the course has. */
function answersCell(): string {
  const files = [...slipsByChapter.keys()].map(
    (slug) => `  "${slug}": FileAttachment("../../data/solutions/${slug}.json"),`,
  );
  return `import { workedAnswers } from "./worked-answers.js";

display(workedAnswers({
${files.join("\n")}
}));
`;
}
