import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { allClaims } from "../site/claims/all-claims.js";
import { courseFile, workbookFile } from "../site/course/chosen.js";
import { seededRandom } from "../src/lib/core/random.js";
import { formulaFigures, pairFigures } from "./check/algebra.js";
import { browserFaults, type Looked, settled } from "./check/browser.js";
import { foldedPages, overFolded } from "./check/budgets.js";
import { claimCounts, claimFaults } from "./check/claims.js";
import { type Fault, faultLine, faultsOfCourse } from "./check/fault.js";
import { lengthFault, pageLength } from "./check/length.js";
import { measurePage, measureSlowVisit, type PageCost, type SlowVisit } from "./check/measure.js";
import { checkMutatedFiles } from "./check/mutated-files.js";
import { pageAddress } from "./check/page-address.js";
import { look, settings } from "./check/settings.js";
import { pagesOf, pagesToOpen, staticFaults, stylesheetFaults } from "./check/static.js";
import { chromiumArguments, findOrInstallChromium } from "./chromium.js";
import { keepFigures } from "./figures/measured.js";
import { courseSpec, readOptions } from "./options.js";
import { serveSite } from "./serve.js";
import { openTab } from "./tab.js";

/** Pages that are opened at a time: while one waits for its files and its cells, another is read. */
const atOnce = 2;
/** With more pages at fault than these, what is wrong is not that a machine was busy. */
const mostLookedAtAgain = 4;

/** What the gate found on a site. */
export interface Checked {
  readonly faults: readonly Fault[];
  /** What was there at the first look only, while another page kept the machine busy. */
  readonly passing: readonly Fault[];
}

/**
 * Reads every page of a built site, and opens it in Chromium at every width, light and dark; a few at fault once more, by
 * themselves, since a fault is what stays.
 *
 * @param folder with the built site
 * @param executablePath of Chromium
 * @param progress is told each page
 * @param patience how long a page may take to settle, in milliseconds
 * @param only names of chapters to look at; every page when left out
 * @throws RangeError when there is no page, or not one of those
 */
export async function checkSite(
  folder: string,
  executablePath: string,
  progress: (line: string) => void = () => {},
  patience = 30_000,
  only?: readonly string[],
): Promise<Checked> {
  const pages = chosenPages(folder, only);
  const faults = [...stylesheetFaults(folder), ...pages.flatMap((page) => staticFaults(folder, page))];
  const server = await serveSite(folder);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  const found = new Map<string, Looked>();
  const passing: Fault[] = [];
  const waiting = (only ? pages : pagesToOpen(pages)).values();

  async function checkInTurn(): Promise<void> {
    const tab = await openTab(browser, {}, server.url);
    for (const page of waiting) {
      progress(`checking ${page} …`);
      found.set(page, await browserFaults(tab, folder, server.url, page, patience));
    }
  }

  async function lookAgain(): Promise<void> {
    const atFault = [...found].filter(([, { faults }]) => faults.length > 0);
    if (atFault.length > mostLookedAtAgain) return;
    const tab = await openTab(browser, {}, server.url);
    for (const [page, first] of atFault) {
      progress(`checking ${page} again …`);
      const second = await browserFaults(tab, folder, server.url, page, patience);
      found.set(page, second);
      passing.push(...first.faults.filter((fault) => !second.faults.some((other) => isAlike(other, fault))));
    }
  }

  async function weighFolded(): Promise<void> {
    for (const page of pages.filter((page) => foldedPages.includes(page))) {
      progress(`weighing ${page} …`);
      for (const message of overFolded(page, await measurePage(browser, server.url, page)))
        faults.push({ page, kind: "weight", message });
    }
  }

  try {
    await Promise.all(Array.from({ length: atOnce }, checkInTurn));
    await lookAgain();
    await weighFolded();
  } finally {
    await browser.close();
    await server.close();
  }
  for (const page of pages) {
    const others = found.get(page)?.faults ?? [];
    faults.push(...others.filter((fault) => !faults.some((known) => isSame(known, fault))));
  }
  const sum = (count: (looked: Looked) => number) =>
    [...found.values()].reduce((all, one) => all + count(one), 0);
  progress(
    `contrast of ${sum(({ contrasts }) => contrasts)} texts and controls, ${sum(({ open }) => open)} not known`,
  );
  return { faults, passing };
}

/** Whether a fault of a page in the browser was found before, by reading the page. */
function isSame(known: Fault, fault: Fault): boolean {
  return isAlike(known, fault) && known.width === undefined;
}

function isAlike(one: Fault, { page, kind, message }: Fault): boolean {
  return one.page === page && one.kind === kind && one.message === message;
}

/** The pages of a built site, or some of them. @throws RangeError when there is none, or not one of those */
function chosenPages(folder: string, only?: readonly string[]): readonly string[] {
  const all = existsSync(folder) ? pagesOf(folder) : [];
  if (all.length === 0) throw new RangeError(`folder must hold a built site: ${folder}`);
  const pages = only?.map((name) => (name === "home" ? "index.html" : `pages/${name}/index.html`)) ?? all;
  const missing = pages.find((page) => !all.includes(page));
  if (missing) throw new RangeError(`built site must have the page: ${missing}`);
  return pages;
}

/** Prints the cost of each page: the middle of five cold loads, and one over a slow link on a slow processor. */
async function printCosts(
  folder: string,
  executablePath: string,
  save: boolean,
  only?: readonly string[],
): Promise<void> {
  const server = await serveSite(folder, undefined, { compressed: true });
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  for (const page of pagesToOpen(chosenPages(folder, only))) {
    const costs: PageCost[] = [];
    for (let round = 0; round < 5; round++) costs.push(await measurePage(browser, server.url, page));
    const cost = costs.sort((a, b) => a.readyMs - b.readyMs)[2];
    console.log(costLine(cost));
    console.log(slowLine(await measureSlowVisit(browser, server.url, page)));
    if (save && page === "pages/linear-layer/index.html")
      keepFigures("page", "check", { readyMs: cost.readyMs });
  }
  await browser.close();
  await server.close();
}

/** Prints how high each page is, the highest first; whether none is too high. */
async function printLengths(
  folder: string,
  executablePath: string,
  only?: readonly string[],
): Promise<boolean> {
  const server = await serveSite(folder);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  const tab = await openTab(browser, {}, server.url);
  const lengths: { page: string; length: number }[] = [];
  for (const page of pagesToOpen(chosenPages(folder, only))) {
    await look(tab.page, settings[0]);
    await tab.page.goto(pageAddress(server.url, page));
    await settled(tab.page, 30_000);
    lengths.push({ page, length: await pageLength(tab.page) });
    await tab.leave();
  }
  await browser.close();
  await server.close();
  for (const { page, length } of lengths.sort((one, other) => other.length - one.length))
    console.log(`${page}: ${lengthFault(length) ?? `${length.toLocaleString("en-GB")} px high`}`);
  return lengths.every(({ length }) => lengthFault(length) === undefined);
}

function costLine({ page, readyMs, scriptBytes, totalBytes, requests, blocking, shift }: PageCost): string {
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  return `${page}: ready in ${Math.round(readyMs)} ms; JavaScript ${kilobytes(scriptBytes)}, all ${kilobytes(totalBytes)} gzipped; ${requests} files, ${blocking} of them before anything is shown; moves by ${shift.toFixed(3)}`;
}

/** What a reader has when, on a link of 1.6 Mbit/s and a processor four times slower than this one. */
function slowLine({ text, figure, answer, epoch }: SlowVisit): string {
  const said = {
    "text readable": text,
    "first figure": figure,
    "first answer": answer,
    "first epoch possible": epoch,
  };
  const parts = Object.entries(said).flatMap(([name, ms]) =>
    ms === undefined ? [] : [`${name} ${(ms / 1000).toFixed(1)} s`],
  );
  return `  on a slow link: ${parts.join(", ") || "nothing in time"}`;
}

/** Prints what came of changed files, a line for each format; whether all is well. */
async function printMutatedFiles(count: number): Promise<boolean> {
  const start = performance.now();
  const outcomes = await checkMutatedFiles(count, seededRandom(1));
  for (const { format, files, refused, slowest, faults } of outcomes) {
    const wrong =
      faults.length > 0 ? `${faults.length} wrong: ${faults.slice(0, 3).join("; ")}` : "none wrong";
    console.log(`${format}: ${files} files, ${refused} refused, ${wrong}; slowest ${Math.round(slowest)} ms`);
  }
  const [all, wrong] = [
    outcomes.reduce((sum, { files }) => sum + files, 0),
    outcomes.reduce((sum, { faults }) => sum + faults.length, 0),
  ];
  console.log(`${all} files in ${Math.round((performance.now() - start) / 1000)} s, ${wrong} read wrongly`);
  return wrong === 0;
}

if (process.argv[1]?.endsWith("check.ts")) {
  const { values } = readOptions(
    "check",
    "Opens every page of the built site and lists what a reader would find broken, and what its text does not say the source of.",
    {
      claims: {
        type: "boolean",
        help: "only numbers and statements about others without a source, and how many there are",
      },
      files: {
        type: "string",
        value: "COUNT",
        help: "reads so many changed files of every format of samples instead: none may crash, hang, or be read wrongly in silence",
      },
      algebra: {
        type: "boolean",
        help: "judges the table of formulas in disguise, and almost equal, instead: how many are refused or accepted wrongly",
      },
      formulas: {
        type: "string",
        value: "COUNT",
        help: "reads and judges so many mutated formulas instead: none may crash or hang; prints what they take",
      },
      pages: {
        type: "string",
        value: "LIST",
        help: "looks at these pages alone: home,linear-layer,relu",
      },
      dist: { type: "string", value: "FOLDER", help: "the built site; defaults to dist" },
      json: { type: "boolean", help: "print the faults as JSON" },
      lengths: { type: "boolean", help: "print how high each page is instead, with its folds shut" },
      measure: {
        type: "boolean",
        help: "print what opening each page takes instead: time, files and bytes, also on a slow link",
      },
      ...courseSpec,
      save: { type: "boolean", help: "with --measure: keeps what linear-layer takes in data/figures.json" },
    },
  );
  if (values.files !== undefined) process.exit((await printMutatedFiles(Number(values.files))) ? 0 : 1);
  if (values.algebra || values.formulas !== undefined) {
    const { lines, isWell } = values.algebra ? pairFigures() : formulaFigures(Number(values.formulas));
    console.log(lines.join("\n"));
    process.exit(isWell ? 0 : 1);
  }
  const claims = allClaims();
  const unsourced = claimFaults(claims);
  if (values.claims) {
    console.log([...unsourced.map(faultLine), claimCounts(claims)].join("\n"));
    process.exit(unsourced.length > 0 ? 1 : 0);
  }
  const executablePath = findOrInstallChromium();
  if (!executablePath) {
    console.error("no Chromium could be had: the pages were not checked");
    process.exit(1);
  }
  const dist = String(values.dist ?? "dist");
  if (!existsSync(dist)) {
    console.error(`--dist must be a built site (npm run build makes one): ${dist}`);
    process.exit(2);
  }
  const only = values.pages === undefined ? undefined : String(values.pages).split(",");
  if (values.lengths) process.exit((await printLengths(dist, executablePath, only)) ? 0 : 1);
  if (values.measure) {
    await printCosts(dist, executablePath, values.save === true, only);
    process.exit(0);
  }
  const checked = await checkSite(dist, executablePath, (line) => console.error(line), undefined, only);
  for (const fault of checked.passing) console.error(`at the first look only: ${faultLine(fault)}`);
  const inPages = courseFile === workbookFile ? checked.faults : faultsOfCourse(checked.faults);
  const faults = [...unsourced, ...inPages];
  console.log(
    values.json ? JSON.stringify(faults, null, 2) : faults.map(faultLine).join("\n") || "no faults",
  );
  process.exit(faults.length > 0 ? 1 : 0);
}
