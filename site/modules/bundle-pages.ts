import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, posix, relative, resolve } from "node:path";
import { transform } from "esbuild";
import { type ManualChunkMeta, type OutputChunk, type Plugin, rollup } from "rollup";
import { stableName } from "../../src/components/notebook/modules-of-page.js";
import { bundleAlone } from "./bundle-alone.js";
import { type GraphModule, groupModules, type ModuleUser } from "./group-modules.js";
import { earlyWorkerOf, scriptsOf, toPage, withFiles } from "./page-scripts.js";

/** Where the files with the modules lie. */
const place = "_import";
/** A module as Framework leaves it is about so many times what it is on the wire, minified and compressed. */
const shrinks = 4.5;
/** What readers fetch later, if at all, counts so much of a page. */
const lateWeight = 0.2;
/** Pages by which arrival is judged, and the one with the most files: how many times they count, and what they always fetch, though late. */
const arrivals: Readonly<Record<string, { readonly weight: number; readonly late?: string }>> = {
  "index.html": { weight: 1.5 },
  "pages/linear-layer/index.html": { weight: 3, late: "/predictions/prediction-box." },
  "pages/teach/index.html": { weight: 1.5 },
};
const shell = "shell";

const minified = {
  minify: true,
  format: "esm",
  target: "es2022",
  treeShaking: true,
  legalComments: "none",
  // A module that waits for one which needs its own file would wait for ever.
  supported: { "top-level-await": false },
} as const;

/**
 * Puts the modules of a built site into few files. Each module is in one of them, so that whoever imports it, now or
 * later, gets the same; what runs apart from the pages, in workers, has files of its own.
 *
 * @throws Error when a module is missing, or two need each other
 */
export async function bundlePages(folder: string): Promise<void> {
  const root = resolve(folder);
  const pages = pagesOf(root);
  const entries = entriesOf(root, pages);
  const bundle = await rollup({
    input: [...entries.keys()],
    plugins: [siteModules(root, entries)],
    preserveEntrySignatures: "strict",
    // What nobody uses is left out as each file is minified, which takes a third of the time.
    treeshake: false,
    onwarn({ message }) {
      throw new Error(`the modules of the site could not be put together: ${message}`);
    },
  });
  const { output } = await bundle.generate({
    entryFileNames: `${place}/[name].[hash].js`,
    chunkFileNames: `${place}/[name].[hash].js`,
    hashCharacters: "hex",
    paths: (id) => `./_observablehq/${basename(id)}`,
    manualChunks: grouping(root, entries),
  });
  await bundle.close();
  const chunks = output.filter((one) => one.type === "chunk");
  const files = new Map(chunks.map(({ fileName, code }) => [fileName, code]));
  for (const [file, code] of await bundleAlone(root)) files.set(file, code);
  replaceModules(root, files);
  for (const [page, html] of pages) {
    const worker = workerAmong([...files.keys()], earlyWorkerOf(html));
    writeFileSync(join(root, page), pageWith(chunks, html, page, worker));
  }
}

function pagesOf(root: string): Map<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" });
  return new Map(
    names
      .filter((name) => name.endsWith(".html"))
      .map((name) => [name, readFileSync(join(root, name), "utf8")]),
  );
}

/** Modules that are made for the pages, by their names: one for the head of all, and one for the cells of each. */
function entriesOf(root: string, pages: ReadonlyMap<string, string>): Map<string, string> {
  const entries = new Map<string, string>();
  for (const [page, html] of pages) {
    const { head, cells } = scriptsOf(html, page);
    const code = head.map((file) => `import ${JSON.stringify(join(root, file))};`).join("\n");
    if ((entries.get(shell) ?? code) !== code) throw new RangeError(`pages must have the same head: ${page}`);
    entries.set(shell, code);
    if (cells.length > 0) entries.set(cellsName(page), cellsEntry(root, page, cells));
  }
  return entries;
}

/** "cells-pages-relu" for pages/relu/index.html. */
function cellsName(page: string): string {
  return ["cells", ...dirname(page).split("/")].filter((part) => part !== ".").join("-");
}

function cellsEntry(root: string, page: string, files: readonly string[]): string {
  const imports = files.map((file, k) => `import * as m${k} from ${JSON.stringify(join(root, file))};`);
  const named = files.map((file, k) => `${JSON.stringify(toPage(file, page))}: m${k}`);
  return `${imports.join("\n")}\nexport const modules = { ${named.join(", ")} };`;
}

/** Finds and minifies the modules. Those of Framework stay files of their own: the pages' scripts name them. */
function siteModules(root: string, entries: ReadonlyMap<string, string>): Plugin {
  return {
    name: "site-modules",
    resolveId(source, importer) {
      if (entries.has(source)) return source;
      const id = importer && !entries.has(importer) ? join(dirname(importer), source) : source;
      return id.includes("/_observablehq/") ? { id, external: true } : id;
    },
    load: (id) => entries.get(id),
    // What a module says of its own address, and of others beside it, stays true.
    resolveImportMeta(property, { moduleId, chunkId }) {
      const path = posix.relative(dirname(chunkId), relative(root, moduleId));
      const own = `new URL(${JSON.stringify(path)}, import.meta.url)`;
      if (property === "url") return `${own}.href`;
      return property === "resolve" ? `((path) => new URL(path, ${own}).href)` : null;
    },
    renderChunk: async (code) => (await transform(code, minified)).code,
  };
}

/** The file of each module. */
function grouping(root: string, entries: ReadonlyMap<string, string>) {
  let fileOf: ReadonlyMap<string, string> | undefined;
  return (id: string, meta: ManualChunkMeta): string | undefined => {
    fileOf ??= new Map(
      groupModules(...graphOf(entries, meta)).flatMap((modules) => {
        const name = nameOf(root, modules, meta);
        return modules.map((module) => [module, name] as const);
      }),
    );
    return fileOf.get(id);
  };
}

function graphOf(
  entries: ReadonlyMap<string, string>,
  { getModuleIds, getModuleInfo }: ManualChunkMeta,
): [Map<string, GraphModule>, ModuleUser[]] {
  const graph = new Map<string, GraphModule>();
  const late = new Set<string>();
  const importsOf = (id: string) => getModuleInfo(id)?.importedIds ?? [];
  for (const id of getModuleIds()) {
    if (entries.has(id)) continue;
    graph.set(id, { size: (getModuleInfo(id)?.code?.length ?? 0) / shrinks, imports: importsOf(id) });
    for (const fetched of getModuleInfo(id)?.dynamicallyImportedIds ?? []) late.add(fetched);
  }
  const arrivalAt = new Map(Object.entries(arrivals).map(([page, arrival]) => [cellsName(page), arrival]));
  const pages = [...entries.keys()].map((entry) => {
    const { weight = 1, late: always } = arrivalAt.get(entry) ?? {};
    const lateToo = always === undefined ? [] : [...late].filter((id) => id.includes(always));
    return { entries: [...importsOf(shell), ...importsOf(entry), ...lateToo], weight };
  });
  return [graph, [...pages, ...[...late].map((id) => ({ entries: [id], weight: lateWeight }))]];
}

/** A group is named after the largest of its modules. */
function nameOf(root: string, modules: readonly string[], { getModuleInfo }: ManualChunkMeta): string {
  const sizeOf = (id: string) => getModuleInfo(id)?.code?.length ?? 0;
  const largest = modules.reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one));
  const name = stableName(`/${relative(root, largest)}`) ?? basename(largest);
  return name.replace(/\.js$/, "").replace(/^@/, "").replace(/\W+/g, "-");
}

/** Files take the place of all modules of a site. */
function replaceModules(root: string, files: ReadonlyMap<string, string>): void {
  rmSync(join(root, "_node"), { recursive: true, force: true });
  for (const name of readdirSync(join(root, place), { recursive: true, encoding: "utf8" })) {
    if (name.endsWith(".js")) rmSync(join(root, place, name));
  }
  for (const [file, code] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), code);
  }
}

/** The file of a worker, by its name without the hash. @throws RangeError when there is none */
function workerAmong(files: readonly string[], name: string | undefined): string | undefined {
  const found = files.find((file) => file.replace(/\.[0-9a-f]{8}\.js$/, "") === `${place}/${name}`);
  if (name !== undefined && !found) throw new RangeError(`a page must begin a worker that is there: ${name}`);
  return found;
}

function pageWith(
  chunks: readonly OutputChunk[],
  html: string,
  page: string,
  worker: string | undefined,
): string {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const head = chunks.find(({ facadeModuleId }) => facadeModuleId === shell);
  const cells = chunks.find(({ facadeModuleId }) => facadeModuleId === cellsName(page));
  if (!head) throw new RangeError(`a page must have a head: ${page}`);
  const needed = new Set<string>();
  const need = (file: string): void => {
    if (needed.has(file) || !byFile.has(file)) return;
    needed.add(file);
    byFile.get(file)?.imports.forEach(need);
  };
  need(head.fileName);
  if (cells) need(cells.fileName);
  return withFiles(html, page, {
    head: head.fileName,
    cells: cells?.fileName,
    preloads: [...needed],
    worker,
  });
}
