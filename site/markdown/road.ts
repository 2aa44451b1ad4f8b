import type MarkdownIt from "markdown-it";
import { type Point, pencilCircle, smooth } from "../../src/components/pencil.js";
import { type Random, seededRandom } from "../../src/lib/random.js";
import { type Chapter, chapters, isWritten, parts } from "../chapters.js";

/** How the road lies on a wide page: stops in a row, and the room of each, in pixels at the usual size of type. */
const columns = 6;
const stopWidth = 880 / columns;
const stopHeight = 164;
/** Middle of a stop's ring in its room. */
const ring = 20;

/**
 * A fence ```` ```road ```` becomes the road through the chapters: a pencil line from stop to stop, row after row,
 * there and back. Stops that are written are links; the others say that they are to come.
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
  return `<div class="road"><svg class="road-line" viewBox="0 0 880 ${height}" aria-hidden="true">${legs.join("")}</svg><ol>${stops.join("")}</ol>${end}</div>\n`;
}

/** Where it leads. */
const end = `<div class="road-end"><svg viewBox="10 66 406 124" role="img" aria-label="A pencil drawing of a clock becomes a grid of pixels, then a net of neurons, then the word clock.">
<g class="pencil"><path d="M62 84c26-2 45 17 45 43 0 27-20 45-46 45-25 0-44-20-43-45 1-26 20-44 46-43"/><path d="M62 130c0-9 .5-18-.5-27"/><path d="M61 130c7 2 13 5 20 9"/><path d="M62 91v6M62 160v6M26 128h6M93 128h7"/></g>
<g class="pencil"><path d="M122 126c8-3 14-3 22-1m-7-6 8 6-8 7"/></g>
<g fill="currentColor"><path opacity=".25" d="M160 92h12v12h-12zM208 92h12v12h-12zM160 152h12v12h-12zM208 152h12v12h-12z"/><path opacity=".85" d="M172 92h36v12h-36zM160 104h12v48h-12zM208 104h12v48h-12zM172 152h36v12h-36z"/><path opacity=".6" d="M184 116h12v24h-12z"/><path opacity=".45" d="M196 128h12v12h-12z"/></g>
<g class="pencil"><path d="M160 92v72M172 92v72M184 92v72M196 92v72M208 92v72M220 92v72M160 92h60M160 104h60M160 116h60M160 128h60M160 140h60M160 152h60M160 164h60" stroke-width=".6" opacity=".5"/></g>
<g class="pencil warm"><path d="M224 104c16-10 28-18 44-24M224 128c14 1 28 2 44 3M224 152c16 8 28 16 44 26M284 80c14 10 24 20 38 38M284 131c14-2 24-4 38-5"/></g>
<g class="pencil cool"><path d="M224 108c16 6 30 12 44 20M224 146c16-18 30-38 45-58M224 132c16 14 30 26 44 42M284 178c12-14 24-28 38-46"/></g>
<g class="pencil"><path d="M276 70c6 0 10 5 9 10 0 6-4 9-10 9-5 0-9-4-9-10 1-5 4-9 10-9M276 121c6 0 10 5 9 10 0 6-4 9-10 9-5 0-9-4-9-10 1-5 4-9 10-9M276 168c6 0 10 5 9 10 0 6-4 9-10 9-5 0-9-4-9-10 1-5 4-9 10-9M331 115c6 0 10 5 9 10 0 6-4 9-10 9-5 0-9-4-9-10 1-5 4-9 10-9"/></g>
<text x="350" y="133" font-family="var(--font-text)" font-style="italic" font-size="25" fill="currentColor">clock</text>
<g class="pencil warm"><path d="M350 143c18-4 38 2 56-2"/></g>
</svg></div>`;

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
    const edge = side > 0 ? 884 : -28;
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
  const part = parts.find(({ chapters: ofPart }) => ofPart[0] === chapter)?.title;
  const written = isWritten(chapter);
  const name = written
    ? `<a href="./pages/${chapter.slug}">${chapter.title}</a>`
    : `${chapter.title}<span class="visually-hidden"> (to come)</span>`;
  const circle = pencilCircle([ring, ring], ring - 4, random);
  return `<li class="road-step${written ? " is-written" : ""}" data-chapter="${chapter.slug}" value="${k + 1}" style="--row:${row + 1};--column:${column + 1}"><span class="road-mark" aria-hidden="true"><svg viewBox="0 0 40 40"><path d="${circle}"/></svg>${k + 1}</span><span class="road-name">${part ? `<span class="road-part">${part}</span>` : ""}<span class="road-title">${name}</span><small>${chapter.about}</small></span></li>`;
}
