import type MarkdownIt from "markdown-it";
import { type Point, pencilCircle, smooth } from "../../src/components/pictures/pencil.js";
import { type Random, seededRandom } from "../../src/lib/core/random.js";
import { chapters } from "../chapters.js";
import { course } from "../course/chosen.js";
import { t } from "../course/languages.js";
import type { Chapter } from "../course/part.js";
import { courseTests } from "../course/tests.js";
import { courseTimes, hoursInWords } from "../reading-time.js";
import { roadEnd } from "./road-end.js";

/** How the road lies on a wide page: stops in a row, and the room of each, in pixels at the usual size of type. */
const columns = 6;
const stopWidth = 880 / columns;
const stopHeight = 164;
/** Middle of a stop's ring in its room. */
const ring = 20;

/**
 * A fence ```` ```road ```` becomes the road through the chapters: a pencil line from stop to stop, row after row,
 * there and back. Each stop is a link.
 */
export function road(md: MarkdownIt): void {
  const fence = md.renderer.rules.fence;
  if (!fence) throw new Error("fences must be rendered by the rule that is replaced: none");
  md.renderer.rules.fence = (tokens, index, options, env, self) =>
    tokens[index].info.trim() === "road" ? roadHtml() : fence(tokens, index, options, env, self);
}

function roadHtml(): string {
  const random = seededRandom(11);
  const height = Math.ceil(chapters.length / columns) * stopHeight;
  const legs = chapters.slice(1).map((_, k) => leg(k, random));
  const stops = chapters.map((chapter, k) => stop(chapter, k, random));
  return `${paths()}<div class="road"><svg class="road-line" viewBox="0 0 880 ${height}" aria-hidden="true">${legs.join("")}</svg><ol>${stops.join("")}</ol>${roadEnd()}</div>\n`;
}

/** The choice between the whole road and the core path, with what each takes; where nothing is deep, there is nothing to choose. */
function paths(): string {
  const { core, rest, exercises } = courseTimes();
  const deep = chapters.filter((chapter) => chapter.deep).map(({ title }) => title);
  const whole = `<b>${t("The whole road")}</b>, ${t("about {time} with all that is deep", { time: hoursInWords(core + rest) })}`;
  if (deep.length === 0) {
    return `<div class="road-paths"><p>${whole}. ${t("Exercises come on top: about {time}.", { time: hoursInWords(exercises) })}</p></div>`;
  }
  const onCore = `<b>${t("The core path")}</b>, ${t("about {time}, past {names}", { time: hoursInWords(core), names: deep.join(", ") })}`;
  const choice = (value: string, words: string, more = "") =>
    `<label><input type="radio" name="path" value="${value}"${more}> <span>${words}</span></label>`;
  return `<fieldset class="road-paths"><legend class="visually-hidden">${t("Path")}</legend>${choice("whole", whole, " checked")}${choice("core", onCore)}<p>${t("Exercises come on top: those of the core path take about {time}.", { time: hoursInWords(exercises) })}</p></fieldset>`;
}

/** Row and column of stop k: rows run to the right and to the left by turns. */
function placeOf(k: number): { row: number; column: number } {
  const row = Math.floor(k / columns);
  const step = k % columns;
  return { row, column: row % 2 === 0 ? step : columns - 1 - step };
}

function middleOf(k: number): Point {
  const { row, column } = placeOf(k);
  return [column * stopWidth + ring, row * stopHeight + ring];
}

/** The line from stop k to the next one. Where the row ends it swings around the words beside it. */
function leg(k: number, random: Random): string {
  const [x, y] = middleOf(k);
  const [toX, toY] = middleOf(k + 1);
  const stray = () => 5 * (2 * random.uniform() - 1);
  let points: Point[];
  if (y === toY) {
    const gap = Math.sign(toX - x) * (ring + 3);
    const at = (part: number): Point => [x + gap + part * (toX - x - 2 * gap), y + stray()];
    points = [at(0), at(0.33), at(0.67), at(1)];
  } else {
    const side = x > 440 ? 1 : -1;
    const edge = side > 0 ? 926 : -28;
    points = [
      [x + side * (ring + 3), y + stray()],
      [edge - side * 18, y + 26],
      [edge, (y + toY) / 2],
      [edge - side * 18, toY - 26],
      [toX + side * (ring + 3), toY + stray()],
    ];
  }
  return `<path data-from="${chapters[k].slug}" d="${smooth(points)}"/>`;
}

function stop(chapter: Chapter, k: number, random: Random): string {
  const { row, column } = placeOf(k);
  const part = course.parts.find(({ chapters: ofPart }) => ofPart[0] === chapter)?.title;
  const circle = pencilCircle([ring, ring], ring - 4, random);
  return `<li class="road-step${chapter.deep ? " is-deep" : ""}" data-chapter="${chapter.slug}" value="${k + 1}" style="--row:${row + 1};--column:${column + 1}"><span class="road-mark" aria-hidden="true"><svg viewBox="0 0 40 40"><path d="${circle}"/></svg>${k + 1}</span><span class="road-name">${part ? `<span class="road-part">${part}</span>` : ""}<span class="road-title"><a href="./pages/${chapter.slug}/">${chapter.title}</a></span><small>${chapter.deep ? `${t("deep")}: ` : ""}${chapter.about}</small>${testAfter(chapter)}</span></li>`;
}

/** The ways to the tests of a part, at its last chapter; empty at the others, and where there are none. */
function testAfter(chapter: Chapter): string {
  const part = course.parts.find(({ chapters: ofPart }) => ofPart[ofPart.length - 1] === chapter);
  const ended = courseTests().filter((test) =>
    part?.chapters.includes(test.chapters[test.chapters.length - 1]),
  );
  return ended
    .map(
      ({ title }) =>
        `<a class="road-test" href="./pages/part-test/?part=${title}">${t("Test: {title}", { title })}</a>`,
    )
    .join("");
}
