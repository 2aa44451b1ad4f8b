import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";

/** What pages of single figures run besides their cells. */
const inFrames = /^_import\/components\/(draw\/post-height|presets\/apply-presets)\.[0-9a-f]{8}\.js$/;

/**
 * Modules of a built site that are opened by their addresses, where the pages' files are not: workers, which each get
 * one file, exercises, which a worker imports to check an answer, what pages of single figures run, and the parts of the library that readers change a
 * function of, which stay as they are with the worker that runs them.
 *
 * @returns their contents by their paths from the site's root
 * @throws RangeError when a module asks for its address and would be told another one's
 */
export async function bundleAlone(root: string): Promise<Map<string, string>> {
  const modules = new Map(
    readdirSync(join(root, "_import"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".js"))
      .map((name) => [posix.join("_import", name), readFileSync(join(root, "_import", name), "utf8")]),
  );
  const isWorker = (file: string) => /\.worker\.[0-9a-f]{8}\.js$/.test(file);
  const named = [...modules].flatMap(([file, text]) => resolvedIn(text, file));
  const changed = named.filter((file) => !isWorker(file));
  // A worker that runs what is changed has the rest of it in common with that, and so has fetched it beforehand.
  const asTheyAre = [...modules.keys()].filter(
    (file) =>
      changed.includes(file) ||
      (isWorker(file) && changed.some((other) => modules.get(file)?.includes(posix.basename(other)))),
  );
  const asksItself = (file: string) =>
    file.startsWith("_import/pages/") && modules.get(file)?.includes("import.meta.url") === true;
  const opened = [...modules.keys()].filter(
    (file) => (isWorker(file) || asksItself(file) || inFrames.test(file)) && !asTheyAre.includes(file),
  );
  const files = new Map<string, string>();
  for (let entries = opened; entries.length > 0; ) {
    const late = new Set<string>();
    const { outputFiles, metafile } = await bundled(root, entries, [keepApart(root, late)]);
    refuseAddresses(metafile, modules);
    for (const { path, text } of outputFiles) files.set(relative(root, path), fetchesFrom(root, path, text));
    entries = [...late].filter((file) => !files.has(file));
  }
  const { metafile: whole } = await bundled(root, asTheyAre);
  for (const file of Object.keys(whole.inputs)) files.set(file, modules.get(file) ?? "");
  return files;
}

function bundled(root: string, files: readonly string[], plugins?: Plugin[]) {
  return build({
    absWorkingDir: root,
    entryPoints: [...new Set(files)],
    outbase: root,
    outdir: root,
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: plugins !== undefined,
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "silent",
    plugins,
  });
}

/** Stands before the path from the site's root, until it is known from where a module is fetched. */
const lateMark = "late:";

/** What a module fetches later, if at all, is a file of its own. */
function keepApart(root: string, late: Set<string>): Plugin {
  return {
    name: "keep-apart",
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const file = relative(root, join(resolveDir, path));
        late.add(file);
        return { path: `${lateMark}${file}`, external: true };
      });
    },
  };
}

/** The text of a file with the paths from there to what it fetches later. */
function fetchesFrom(root: string, path: string, text: string): string {
  return text.replaceAll(new RegExp(`"${lateMark}([^"]+)"`, "g"), (_, file: string) => {
    const way = posix.relative(posix.dirname(relative(root, path)), file);
    return JSON.stringify(way.startsWith(".") ? way : `./${way}`);
  });
}

/** Files that a module names by `import.meta.resolve`. */
function resolvedIn(text: string, file: string): string[] {
  return Array.from(text.matchAll(/import\.meta\.resolve\("([^"]+)"\)/g), ([, path]) =>
    posix.join(posix.dirname(file), path),
  );
}

function refuseAddresses({ outputs }: Metafile, modules: ReadonlyMap<string, string>): void {
  for (const { entryPoint, inputs } of Object.values(outputs)) {
    for (const file of Object.keys(inputs)) {
      if (file !== entryPoint && /import\.meta\.(?:url|resolve\()/.test(modules.get(file) ?? ""))
        throw new RangeError(`a module that is bundled must not ask for its address: ${file}`);
    }
  }
}
