/** Where a module can be imported from: an address, and its place there where a file has several. */
export interface ModulePlace {
  readonly address: string;
  readonly path?: string;
}

/**
 * Where the page's scripts import modules from, by the path that does not change from build to build:
 * "lib/core/matrix.js" for /_import/lib/core/matrix.1a2b3c4d.js, "htl" for /_node/htl@0.3.1/index.5e6f.js. The build puts
 * those of a page into one file, and has the cells ask for them with `fromPage`.
 *
 * @param script the text of the page's own script
 * @param base address that it is relative to
 */
export function modulesIn(script: string, base: string): Map<string, ModulePlace> {
  const places = new Map<string, ModulePlace>();
  const file = /\bfromPage = .*?\bimport\("([^"]+)"\)/.exec(script)?.[1];
  for (const [, call, path] of script.matchAll(/\b(import|fromPage)\("([^"]+)"\)/g)) {
    const url = new URL(path, base);
    const name = stableName(url.pathname);
    if (!name) continue;
    if (call === "import") places.set(name, { address: url.href });
    else if (file) places.set(name, { address: new URL(file, base).href, path });
  }
  return places;
}

/** The path of a built module that does not change from build to build; undefined for anything else. */
export function stableName(path: string): string | undefined {
  const local = /\/_import\/(.+?)(?:\.[0-9a-f]{8})?\.js$/.exec(path);
  if (local) return `${local[1]}.js`;
  return /\/_node\/((?:@[^/]+\/)?[^/@]+)@/.exec(path)?.[1];
}

/**
 * The path of a module as a cell names it.
 *
 * @param from as the cell writes it: "../../lib/core/matrix.js", "htl"
 * @param page path of the page below the site's root: "pages/linear-layer"
 */
export function moduleName(from: string, page: string): string {
  if (!/^\.{0,2}\//.test(from)) return from;
  return new URL(from, `http://site/${page && `${page}/`}`).pathname.slice(1);
}
