import { posix } from "node:path";
import { earlyWorkerName } from "../first-files.js";

/** What a built page has of modules, as paths from the site's root. */
export interface PageScripts {
  /** Modules that its head runs. */
  readonly head: readonly string[];
  /** Modules that its cells import. */
  readonly cells: readonly string[];
}

const headScript = /<script type="module" src="([^"]+)"><\/script>\n?/g;
const ownScript = /(<script type="module">)([\s\S]*?)(<\/script>)/;
const cellImport = /\bimport\("([^"]+)"\)/g;
const earlyWorker = new RegExp(`<meta name="${earlyWorkerName}" content="([^"]+)">\\n?`);
const moduleScript = /<script type="module" src=/;
const dataOrScript = /<link rel="preload" as="fetch"|<script type="module" src=/;
const preload = /<link rel="modulepreload" href="([^"]+)">\n?/g;

/** Modules that a page names. */
export function scriptsOf(html: string, page: string): PageScripts {
  const own = ownScript.exec(html)?.[2] ?? "";
  return {
    head: Array.from(html.matchAll(headScript), ([, path]) => fromRoot(path, page)),
    cells: [...new Set(Array.from(own.matchAll(cellImport), ([, path]) => fromRoot(path, page)))],
  };
}

/** Files of a page that take the place of its modules, from the site's root. */
export interface PageFiles {
  /** Runs what the head's modules do. */
  readonly head: string;
  /** Exports the modules that cells import as `modules`, by the path that the page has for each. */
  readonly cells: string | undefined;
  /** All that these two import, directly or not. */
  readonly preloads: readonly string[];
  /** The worker that is begun before the cells. */
  readonly worker?: string;
}

/** The worker that a page is to begin before its cells, as its head names it. */
export function earlyWorkerOf(html: string): string | undefined {
  return earlyWorker.exec(html)?.[1];
}

/**
 * A page that runs files with many modules each. Its cells ask for their modules as before, so that what reads the
 * page's script finds them.
 */
export function withFiles(html: string, page: string, files: PageFiles): string {
  const here = (file: string) => toPage(file, page);
  const framework = Array.from(html.matchAll(preload), ([, path]) => path).filter((path) =>
    path.includes("/_observablehq/"),
  );
  let heads = 0;
  return withWorker(html.replace(preload, ""), files.worker && here(files.worker))
    .replace(
      files.worker ? moduleScript : dataOrScript,
      (place) => preloadsOf(files, framework, here) + place,
    )
    .replace(headScript, () =>
      heads++ === 0 ? `<script type="module" src="${here(files.head)}"></script>\n` : "",
    )
    .replace(ownScript, (whole, begin: string, script: string, end: string) =>
      files.cells ? begin + withCells(script, here(files.cells)) + end : whole,
    );
}

/**
 * Links that have modules fetched early, before data that wait for them. The text waits for the style sheet, with which they must not
 * share a slow link: their priority is low, but behind the script that begins a worker, since browsers read that when the style
 * sheet is there.
 */
function preloadsOf(
  { worker, preloads }: PageFiles,
  framework: readonly string[],
  here: (file: string) => string,
): string {
  const priority = worker ? "" : ' fetchpriority="low"';
  return [...framework, ...preloads.map(here)]
    .map((path) => `<link rel="modulepreload"${priority} href="${path}">\n`)
    .join("");
}

/**
 * Begins a worker where the head names it: behind the style sheet, which the text waits for, and before all modules. Whoever needs it
 * takes it from `earlyWorkers`.
 */
function withWorker(html: string, path: string | undefined): string {
  const script = `<script data-begins-worker>{let u=new URL("${path}",document.baseURI).href;earlyWorkers=new Map([[u,new Worker(u,{type:"module"})]])}</script>`;
  return html.replace(earlyWorker, path ? `${script}\n` : "");
}

function withCells(script: string, file: string): string {
  const asked = script.replace(cellImport, 'fromPage("$1")');
  return `\nconst fromPage = (path) => import("${file}").then(({modules}) => modules[path]);\n${asked}`;
}

/** A path of a page as it is from the site's root. */
function fromRoot(path: string, page: string): string {
  return posix.join(posix.dirname(page), path);
}

/** A path from the site's root as a page has it. */
export function toPage(file: string, page: string): string {
  const path = posix.relative(posix.dirname(page), file);
  return path.startsWith(".") ? path : `./${path}`;
}
