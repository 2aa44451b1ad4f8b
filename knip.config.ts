import { dirname, relative } from "node:path";
import type { KnipConfig } from "knip";
import { moduleOf } from "./bin/cells.js";

/** What the `source` fences of a page show, as imports: `lib/core/kernels/affine.ts#affine` uses `affine`. */
function shownBy(markdown: string, page: string): string {
  const fences = markdown.matchAll(/^```source (\S+?)#(\w+)/gm);
  return Array.from(fences, ([, file, name]) => {
    return `import { ${name} } from "${relative(dirname(page), `src/${file}`)}";`;
  }).join("\n");
}

// With `--production` only what ends in `!` counts: what tests alone reach is then dead too.
const config: KnipConfig = {
  entry: [
    "bin/*.{ts,mjs}!",
    // Bundled for the pages that the gate opens.
    "bin/check/page/index.ts!",
    "bin/reproduce/trial-worker.ts!",
    // Bundled for the page that a learning platform opens.
    "bin/pack/scorm/frame.ts!",
    // Bundled for the processes in which answers are checked.
    "bin/grade/sandbox/{clone,inside,judge,process}.ts!",
    "observablehq.config.ts!",
    // Named by WORKBOOK_COURSE.
    "course.ts!",
    "courses/*.ts!",
    "src/**/*.md!",
    "src/*.css.ts!",
    "src/data/**/*.ts!",
    // Named by the head of every page.
    "src/components/notebook/live-cells.ts!",
    "src/components/{exercises/show-progress,predictions/show-predictions,presets/presets}.ts!",
    "src/components/shell/{page-shell,highlight}.js!",
    // Imported by the name of the chapter.
    "src/pages/*/{exercises,solutions,stills}.ts!",
    // Imported by the cell that site/markdown/guide.ts writes.
    "src/pages/for-instructors/worked-answers.ts!",
    // Imported by its address, in the worker that checks code.
    "src/pages/part-test/drawn.ts!",
    // What the package offers to others.
    "src/lib/index.ts!",
    // To be read: a whole network in one file.
    "src/lib/core/whole-network.ts!",
    "src/lib/backends/wasm/assembly/index.ts!",
    "test/golden/*.ts",
    // Run as a process of its own.
    "test/site/course/made-pages.ts",
    "test/site/data/print-samples.ts",
    "tools/dependencies.mjs",
  ],
  project: [
    "{bin,courses,site,src}/**/*.{ts,js,mjs}!",
    "src/**/*.md!",
    "{test,tools}/**/*.{ts,mjs}",
    "*.ts!",
  ],
  // Run by their files' names, or read as files.
  ignoreDependencies: [
    "@biomejs/biome",
    "@fontsource-variable/.+",
    "@observablehq/framework",
    "assemblyscript",
    "axe-core",
    "observablehq",
    "tsx",
  ],
  ignoreBinaries: ["apt-get"],
  // A type that is only the shape of what its own file exports is at home there.
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: {
    md: (text, path) => `${moduleOf(text)}\n${shownBy(text, path)}`,
  },
};

export default config;
