// Prints the fonts of the text and of the formulas as one stylesheet that carries them: no other host is asked, and
// Framework's bundler, which can't load font files, is not either. The build makes files of them: site/fonts.ts.
import { readFileSync } from "node:fs";
import subsetFont from "subset-font";

interface Face {
  readonly family: string;
  readonly file: string;
  readonly style: "normal" | "italic";
  /** Characters for which it is fetched. */
  readonly range: string;
}

/** What nearly every page has of the Latin letters, and what some have besides. */
const common = "U+0020-007E,U+00A0,U+00B7,U+00D7,U+2013,U+2018-2019,U+201C-201D,U+2026,U+2212";
const latin =
  "U+00A1-00B6,U+00B8-00D6,U+00D8-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-2012,U+2014-2017,U+201A-201B,U+201E-2025,U+2027-206F,U+20AC,U+2122,U+2190-2193,U+2215,U+2248,U+2260,U+2264-2265,U+FEFF,U+FFFD";
const greek = "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF";

/** The weights that the pages use. */
const wght = { min: 400, max: 700 };

const faces: readonly Face[] = [
  ...facesOf("Source Serif 4 Variable", "source-serif-4", "normal"),
  ...facesOf("Source Serif 4 Variable", "source-serif-4", "italic").slice(0, 2),
  ...facesOf("Inter Variable", "inter", "normal"),
  ...facesOf("JetBrains Mono Variable", "jetbrains-mono", "normal").slice(0, 2),
];

/** The fonts of KaTeX that the pages' formulas use; a formula in another one is set in the text's. */
const mathFonts = /KaTeX_(Main-Regular|Math-Italic|SansSerif-Regular|Size[1-4]-Regular)/;

/** A font that the reader has, set to stand where the workbook's own will, so that no line moves when that comes. */
interface StandIn {
  readonly family: string;
  readonly style: "normal" | "italic";
  readonly weights: string;
  readonly local: readonly string[];
  /** Mean width of a letter of a chapter's prose, in the workbook's font over that in the reader's. */
  readonly width: number;
  /** Of the workbook's font, in em. */
  readonly ascent: number;
  readonly descent: number;
}

const serif = { family: "Source Serif stand-in", ascent: 1.036, descent: 0.335 };
const sans = { family: "Inter stand-in", style: "normal", ascent: 0.96875, descent: 0.2412 } as const;

const standIns: readonly StandIn[] = [
  standIn(serif, "normal", "400 500", ["Times New Roman", "Liberation Serif"], 1.172),
  standIn(serif, "normal", "501 700", ["Times New Roman Bold", "Liberation Serif Bold"], 1.121),
  standIn(serif, "italic", "400 700", ["Times New Roman Italic", "Liberation Serif Italic"], 1.077),
  standIn(sans, "normal", "400 500", ["Arial", "Liberation Sans"], 1.069),
  standIn(sans, "normal", "501 700", ["Arial Bold", "Liberation Sans Bold"], 1.012),
];

const cut = await Promise.all(faces.map(rule));
process.stdout.write([...standIns.map(standInRule), ...cut].join("\n") + mathStyles());

function facesOf(family: string, name: string, style: Face["style"]): Face[] {
  const file = (subset: string) =>
    `node_modules/@fontsource-variable/${name}/files/${name}-${subset}-wght-${style}.woff2`;
  return [
    { family, file: file("latin"), style, range: common },
    { family, file: file("latin"), style, range: latin },
    { family, file: file("greek"), style, range: greek },
  ];
}

/** A face with the characters and the weights that it is used for, and no others. */
async function rule({ family, file, style, range }: Face): Promise<string> {
  const font = await subsetFont(readFileSync(file), charactersOf(range), {
    targetFormat: "woff2",
    variationAxes: { wght },
  });
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:${wght.min} ${wght.max};font-display:swap;src:url(${dataUrl(font)}) format("woff2");unicode-range:${range}}`;
}

function charactersOf(range: string): string {
  return Array.from(range.matchAll(/U\+(\w+)(?:-(\w+))?/g), ([, first, last]) => {
    const from = Number.parseInt(first, 16);
    const count = Number.parseInt(last ?? first, 16) - from + 1;
    return String.fromCodePoint(...Array.from({ length: count }, (_, k) => from + k));
  }).join("");
}

function standIn(
  font: Pick<StandIn, "family" | "ascent" | "descent">,
  style: StandIn["style"],
  weights: string,
  local: readonly string[],
  width: number,
): StandIn {
  return { ...font, style, weights, local, width };
}

function standInRule({ family, style, weights, local, width, ascent, descent }: StandIn): string {
  const percent = (value: number) => `${(100 * value).toFixed(1)}%`;
  const sources = local.map((name) => `local("${name}")`).join(",");
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weights};src:${sources};size-adjust:${percent(width)};ascent-override:${percent(ascent / width)};descent-override:${percent(descent / width)};line-gap-override:0%}`;
}

/** KaTeX's own stylesheet, with the fonts in use inlined and the others left out. */
function mathStyles(): string {
  const css = readFileSync("node_modules/katex/dist/katex.min.css", "utf8");
  return css.replace(/@font-face\{[^}]*\}/g, (block) => {
    const file = /url\((fonts\/[^)]+\.woff2)\)/.exec(block)?.[1];
    if (!file || !mathFonts.test(file)) return "";
    const font = readFileSync(`node_modules/katex/dist/${file}`);
    return block.replace(/src:[^;}]+/, `src:url(${dataUrl(font)}) format("woff2")`);
  });
}

function dataUrl(font: Buffer): string {
  return `data:font/woff2;base64,${font.toString("base64")}`;
}
