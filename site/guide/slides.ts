import { readdirSync, readFileSync } from "node:fs";
import { course } from "../course/chosen.js";
import { stills } from "../stills.js";
import { guideChapters } from "./guide-chapters.js";

/** A figure to be put on a slide. */
export interface Slide {
  /** In the archive: "relu/hinges.svg". */
  readonly file: string;
  /** The chapter and the figure in it, by their names. */
  readonly slug: string;
  readonly figure: string;
  readonly label: string;
  readonly svg: string;
}

const styles = readdirSync("src/style")
  .map((name) => readFileSync(`src/style/${name}`, "utf8"))
  .join("\n");
const tokens = readFileSync("src/style/tokens.css", "utf8");

/** The stills of the course's chapters that are drawings, each as an SVG that needs no style sheet of the site. */
export const slides: readonly Slide[] = [...stills].flatMap(([name, still]) => {
  const [slug, figure] = name.split("/");
  if (figure === undefined) return [];
  const drawings = still().match(/<svg[\s\S]*?<\/svg>/g) ?? [];
  return drawings.map((svg, k) => ({
    file: `${name}${drawings.length > 1 ? `-${k + 1}` : ""}.svg`,
    slug,
    figure,
    label: /aria-label="([^"]*)"/.exec(svg)?.[1] ?? figure,
    svg: aloneOnPaper(svg),
  }));
});

/** What may be done with the figures, and how to say where they are from. */
export function slidesLicence(): string {
  const lines = slides.map(({ file, slug, label }) => {
    const chapter = guideChapters.find((one) => one.slug === slug);
    return `${file}: ${label.replaceAll("&quot;", '"').replaceAll("&amp;", "&")} (chapter ${chapter?.number}, ${chapter?.title})`;
  });
  return `Figures of ${course.title}, version ${course.version}

${course.licence}

You may show, change and hand on these figures, also for money, if you say where they are from. A line on the slide will do:

  Figure: Hand-Drawn Networks, MIT licence

They are SVG: presentation programs take them as pictures, and drawing programs can change them.

${lines.join("\n")}
`;
}

/** An SVG with the size of its view, a name space, and the rules of the site's light pages that its classes have. */
function aloneOnPaper(svg: string): string {
  const [, width, height] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg) ?? [];
  const classes = new Set(
    Array.from(svg.matchAll(/class="([^"]*)"/g), ([, names]) => names.split(" ")).flat(),
  );
  const style = rulesFor(classes);
  return svg.replace(
    /<svg([^>]*)>/,
    (_, attributes: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" color="${onLightPages("var(--ink)")}" font-family="sans-serif"${attributes.replace(/ (?:width|height|tabindex)="[^"]*"/g, "")}>${style ? `<style>${style}</style>` : ""}`,
  );
}

/** Rules outside of media queries all of whose classes are among some. */
function rulesFor(classes: ReadonlySet<string>): string {
  const flat = styles
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/@\w[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
  return Array.from(flat.matchAll(/([^{}]+)\{([^{}]*)\}/g), ([, selectors, rule]) => {
    const ours = selectors
      .split(",")
      .map((selector) => selector.trim())
      .filter((selector) => {
        const meant = selector.replace(/:not\([^)]*\)/g, "");
        const names = Array.from(meant.matchAll(/\.([\w-]+)/g), ([, name]) => name);
        return names.length > 0 && !meant.includes(":") && names.every((name) => classes.has(name));
      });
    return ours.length > 0 ? `${ours.join(",")}{${onLightPages(rule).replace(/\s+/g, " ").trim()}}` : "";
  }).join("");
}

/** CSS with the values of a light page in place of its variables: what presentations are shown with knows none. */
function onLightPages(css: string): string {
  return css.replace(/var\((--[\w-]+)(?:, ([^)]*))?\)/g, (_, name: string, otherwise?: string) => {
    const [, value] = new RegExp(`${name}:\\s*([^;]+);`).exec(tokens) ?? [];
    if (value === undefined) return otherwise ?? "inherit";
    return onLightPages(value.replace(/var\(--light, ([^)]*)\)\s*var\(--dark, [^)]*\)/, "$1"));
  });
}
