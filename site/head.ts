import { pencilCircle, pencilLine } from "../src/components/pictures/pencil.js";
import { courseClassesName } from "../src/components/shell/course-classes.js";
import { oldNames, themeName } from "../src/components/storage/names.js";
import { seededRandom } from "../src/lib/core/random.js";
import { t } from "./course/languages.js";
import { chosenClasses } from "./data/chosen-classes.js";
import { exerciseList } from "./exercises.js";
import { firstFiles } from "./first-files.js";

/**
 * What stands in the head of every page. The theme the reader chose is set before anything is drawn, so that
 * a page never flashes in the other one.
 */
export function head({ path }: { path: string }): string {
  return firstFiles(path) + everywhere;
}

const everywhere = `<link rel="stylesheet" href="/fonts.css">
<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(mark("#b4451f")).toString("base64")}">
${classes()}<script type="module" src="/components/shell/page-shell.js"></script>
<script type="module" src="/components/shell/highlight.js"></script>
<script type="module" src="/components/notebook/live-cells.js"></script>
${exerciseList()}
<script type="module" src="/components/exercises/show-progress.js"></script>
<script type="module" src="/components/predictions/show-predictions.js"></script>
<script type="module" src="/components/presets/presets.js"></script>
<script>{let t=new URLSearchParams(location.search).get("theme");try{t??=localStorage.getItem("${themeName}")??localStorage.getItem("${oldNames.theme}")}catch{}if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}</script>
${withoutStorage()}
${fromDisk()}`;

/** Class names of the course, where it has others than the workbook, for what has no data set at hand. */
function classes(): string {
  const chosen = chosenClasses();
  if (Object.keys(chosen).length === 0) return "";
  const content = JSON.stringify(chosen).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<meta name="${courseClassesName}" content="${content}">\n`;
}

/** Framework's sidebar asks for storage outright. Where cookies are blocked that throws: it gets one that keeps nothing. */
function withoutStorage(): string {
  return `<script>try{sessionStorage}catch{Object.defineProperty(window,"sessionStorage",{value:{getItem:()=>null,setItem(){},removeItem(){}}})}</script>`;
}

/** Says what to do in a page that was opened from disk: there browsers run no modules, and so no figure. */
function fromDisk(): string {
  const advice = t(
    "Opened from disk, this page is without its figures: start the workbook with start-windows.bat, start-mac.command or start-linux.sh where you unpacked it, or run “python3 -m http.server” in the folder of the built site (“npm start” in that of the workbook) and open the address it prints.",
  );
  return `<script>if(location.protocol==="file:")addEventListener("DOMContentLoaded",()=>{const p=document.createElement("p");p.setAttribute("role","alert");p.style.cssText="margin:0;padding:1rem;border-bottom:2px solid;font:1rem/1.5 sans-serif";p.textContent=${JSON.stringify(advice)};document.body.prepend(p)})</script>`;
}

/** The mark: a pencilled node with three strokes running into it. */
export function mark(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="${colour}" stroke-width="2.4" stroke-linecap="round" aria-hidden="true"><path d="M3.2 6.4c4.6 1.7 8.3 3.8 11.3 6.6M2.6 16.2c4.1-.5 7.4-.6 10.6-.3M3.5 26c4.4-1.3 8-3.3 11-6.4"/><path d="M21.3 9.7c4.2-.2 7.4 2.6 7.5 6.4.1 3.9-3.1 6.7-7.2 6.7-4 0-7-2.8-7-6.6 0-3.9 2.9-6.7 7.2-6.9"/></svg>`;
}

/** Drawn signs of the header's buttons. */
export const signs = {
  chapters: sign(
    '<path d="M3 5.2c4.300-.6 9.200.4 14-.2M3.200 10.200c3.600.4 8.300-.5 12.400-.1M2.900 15.200c4.800-.4 9.600.3 13.900-.3"/>',
  ),
  search: sign(
    '<path d="M8.600 2.800c3.500-.2 5.900 2.400 5.900 5.600 0 3.300-2.600 5.800-5.900 5.800S2.800 11.600 2.900 8.300c.1-3 2.400-5.500 5.900-5.500M12.900 12.800c1.500 1.400 2.700 2.700 4.300 4.500"/>',
  ),
  theme: sign(
    '<path d="M10.200 2.900c4.100-.1 7 3.100 6.900 7.100 0 4.100-3.100 7.200-7.200 7.100-3.900 0-7-3.200-6.900-7.200.1-3.900 3.200-7 7.200-7"/><path class="sign-fill" d="M10 3v14c4.100.1 7-3 7.100-7 .1-4-2.900-7-7.100-7Z"/>',
  ),
} as const;

/** How far along the road a chapter is: a drawn line with its beginning inked in. */
export function miniRoad(number: number, count: number): string {
  const random = seededRandom(7);
  const line = pencilLine(
    [
      [4, 8],
      [36, 6],
      [68, 9],
      [100, 7],
      [132, 8],
    ],
    random,
    1.6,
  );
  const end = 4 + (128 * number) / count;
  return `<svg class="mini-road" viewBox="0 0 140 16" role="img" aria-label="${t("Chapter {n} of {all}", { n: number, all: count })}"><path class="mini-road-ahead" d="${line}"/><path class="mini-road-done" d="${line}" pathLength="${count}" stroke-dasharray="${number} ${count + 1}"/><path class="mini-road-here" d="${pencilCircle([end, 7.5], 4, random, 0.5)}"/></svg>`;
}

function sign(shapes: string): string {
  return `<svg class="sign" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" aria-hidden="true">${shapes}</svg>`;
}
