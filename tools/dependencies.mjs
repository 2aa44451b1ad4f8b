// Which file may import which: `npm test -- --only lint` holds it. Types count: a type is a thing to know, too.

/** The folders of src/lib, each with those it may import from. Nothing points up, and nothing sideways but this. */
const library = {
  core: [],
  algebra: ["core"],
  backends: ["core"],
  drawing: ["core"],
  data: ["core", "drawing"],
  training: ["core", "backends", "drawing", "data"],
  workers: ["core", "backends", "drawing", "data", "training"],
  labs: ["core", "backends", "drawing", "data", "training", "workers"],
  notebook: ["core", "backends", "drawing", "data", "training", "workers"],
  exercises: ["core", "backends", "drawing", "data", "training", "workers", "notebook", "algebra"],
};

const folders = Object.keys(library).join("|");

/** A rule that nothing may break. */
function never(name, comment, from, to) {
  return { name, comment, severity: "error", from, to };
}

export default {
  forbidden: [
    never(
      "no-circle",
      "two files that need each other are one file, or want a third",
      { path: "^(src|site|bin|course)" },
      { circular: true },
    ),
    never(
      "resolved",
      "an import names a file that is there",
      { path: "^(src|site|bin|course)" },
      { couldNotResolve: true, pathNot: "^observablehq:" },
    ),
    never(
      "chapter-alone",
      "no chapter imports another: what two use is a component or belongs to the library",
      { path: "^src/pages/([^/]+)/" },
      { path: "^src/pages/", pathNot: "^src/pages/$1/" },
    ),
    never(
      "page-down",
      "a page imports its own folder, components and the library",
      { path: "^src/pages/" },
      { path: "^(bin|test|course|src/data/)" },
    ),
    never(
      "component-down",
      "a component imports components and the library",
      { path: "^src/components/" },
      { path: "^(site|bin|test|course|src/pages/|src/data/)" },
    ),
    never(
      "library-alone",
      "the library imports only itself and packages: nothing of a page, of the site or of Node",
      { path: "^src/lib/" },
      { pathNot: "^(src/lib/|node_modules/)" },
    ),
    never(
      "library-without-a-page",
      "the library draws nothing",
      { path: "^src/lib/" },
      { path: "^node_modules/(htl|katex|linkedom|idb|@codemirror/|@observablehq/|d3-)" },
    ),
    never(
      "library-folder",
      "every folder of the library has its place in tools/dependencies.mjs",
      { path: "^src/lib/[^/]+/", pathNot: `^src/lib/(${folders})/` },
      {},
    ),
    ...Object.entries(library).map(([folder, below]) =>
      never(
        `library-${folder}`,
        `src/lib/${folder} may import ${below.join(", ") || "nothing else of the library"}`,
        { path: `^src/lib/${folder}/` },
        { path: "^src/lib/", pathNot: `^src/lib/(${[folder, ...below].join("|")})/` },
      ),
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    exclude: { path: "\\.generated\\.(ts|js)$|^src/lib/backends/wasm/assembly/|^src/\\.observablehq/" },
    doNotFollow: { path: "node_modules" },
    // Packages that name their files by "exports" alone.
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "default"] },
  },
};
