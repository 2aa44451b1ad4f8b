// Prints the fonts of the text and of the formulas as one stylesheet that carries them: no other host is asked,
// and Framework's bundler, which can't load font files, is not either.
import { readFileSync } from "node:fs";

interface Face {
  readonly family: string;
  readonly file: string;
  readonly style: "normal" | "italic";
  readonly range: string;
}

const latin =
  "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
const greek = "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF";

const faces: readonly Face[] = [
  face("Source Serif 4 Variable", "source-serif-4", "latin", "normal"),
  face("Source Serif 4 Variable", "source-serif-4", "latin", "italic"),
  face("Source Serif 4 Variable", "source-serif-4", "greek", "normal"),
  face("Inter Variable", "inter", "latin", "normal"),
  face("Inter Variable", "inter", "greek", "normal"),
  face("JetBrains Mono Variable", "jetbrains-mono", "latin", "normal"),
];

/** The fonts of KaTeX that the pages' formulas use; a formula in another one is set in the text's. */
const mathFonts = /KaTeX_(Main-Regular|Math-Italic|SansSerif-Regular|Size[1-4]-Regular)/;

process.stdout.write(faces.map(rule).join("\n") + mathStyles());

function face(family: string, name: string, subset: "latin" | "greek", style: Face["style"]): Face {
  const file = `node_modules/@fontsource-variable/${name}/files/${name}-${subset}-wght-${style}.woff2`;
  return { family, file, style, range: subset === "latin" ? latin : greek };
}

function rule({ family, file, style, range }: Face): string {
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:200 900;font-display:swap;src:url(${dataUrl(file)}) format("woff2");unicode-range:${range}}`;
}

/** KaTeX's own stylesheet, with the fonts in use inlined and the others left out. */
function mathStyles(): string {
  const css = readFileSync("node_modules/katex/dist/katex.min.css", "utf8");
  return css.replace(/@font-face\{[^}]*\}/g, (block) => {
    const file = /url\((fonts\/[^)]+\.woff2)\)/.exec(block)?.[1];
    if (!file || !mathFonts.test(file)) return "";
    return block.replace(
      /src:[^;}]+/,
      `src:url(${dataUrl(`node_modules/katex/dist/${file}`)}) format("woff2")`,
    );
  });
}

function dataUrl(file: string): string {
  return `data:font/woff2;base64,${readFileSync(file).toString("base64")}`;
}
