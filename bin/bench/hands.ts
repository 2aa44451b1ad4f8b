import { readFileSync } from "node:fs";
import { confusionMatrix, mostConfused } from "../../src/lib/core/metrics.js";
import type { Drawing } from "../../src/lib/drawing/drawing.js";
import type { HandsReading, HandsScore } from "../../src/lib/labs/reading/hands-scores.js";
import { lookAlikesOf } from "../../src/lib/labs/reading/look-alikes.js";
import { type ReadReply, readSession } from "../../src/lib/labs/reading/read-session.js";
import { topGuesses } from "../../src/lib/labs/reading/verdict.js";
import { readCard } from "../../src/lib/training/weights/card.js";
import { backendNamed } from "../train/backends.js";
import { readGlyphs } from "./glyphs.js";
import { installPeers } from "./install.js";

/** The folder of the fonts' files, once the peers are installed. */
const folder = "bench/node_modules/hersheytext/svg_fonts";

/**
 * Fonts of single strokes and of outlines that somebody could write with a pen. Three of the package's eighteen are left out: the
 * black letter, and the two bold ones, which fill their lines with strokes.
 */
const fonts = [
  "EMSAllure",
  "EMSElfin",
  "EMSFelix",
  "EMSNixish",
  "EMSNixishItalic",
  "EMSOsmotron",
  "EMSReadability",
  "EMSReadabilityItalic",
  "EMSTech",
  "HersheySans1",
  "HersheySansMed",
  "HersheyScript1",
  "HersheyScriptMed",
  "HersheySerifMed",
  "HersheySerifMedItalic",
];

const networks = ["characters-conv", "characters-dense"];

/** How glyphs are drawn on the pad: the width of its pen, and the size and the place of what is drawn. */
const ways = [
  { way: "pen × 1", pen: 1, scale: 1, shift: 0 },
  { way: "pen × 2", pen: 2, scale: 1, shift: 0 },
  { way: "pen × ½", pen: 0.5, scale: 1, shift: 0 },
  { way: "half as large, moved", pen: 1, scale: 0.5, shift: 40 },
  { way: "twice as large, moved", pen: 1, scale: 2, shift: -40 },
];
type Way = (typeof ways)[number];

/** Confusions that are listed at most. */
const listed = 20;

/** A network's probabilities of a drawing, drawn with a pen. */
type Ask = (strokes: Drawing, pen: number) => Promise<ArrayLike<number>>;

/**
 * Draws glyphs of fonts on the pad, and asks its networks for characters what they are. The fonts are for measuring alone:
 * nothing was trained on them.
 *
 * @param models the folder of the networks
 * @throws MissingPeer when the fonts can't be had
 */
export async function readHands(models = "data/models"): Promise<HandsReading[]> {
  installPeers();
  const readings: HandsReading[] = [];
  for (const network of networks) {
    const { ask, classes, hash } = await openNetwork(models, network);
    const glyphs = fonts.flatMap((font) => {
      const file = `${folder}/${font}.svg`;
      return readGlyphs(readFileSync(file, "utf8"), classes, file);
    });
    for (const way of ways) readings.push({ network, hash, ...(await readingOf(glyphs, classes, ask, way)) });
  }
  return readings;
}

/** A network behind the pad's own session. */
async function openNetwork(
  models: string,
  network: string,
): Promise<{ ask: Ask; classes: readonly string[]; hash: string }> {
  const replies: ReadReply[] = [];
  const session = readSession({ post: (reply) => replies.push(reply), makeBackend: backendNamed("wasm") });
  const last = () => {
    const reply = replies.pop();
    if (!reply) throw new Error("the network must answer");
    return reply;
  };
  const card = readFileSync(`${models}/${network}.json`, "utf8");
  const weights = new Uint8Array(readFileSync(`${models}/${network}.safetensors`));
  await session.handle({ kind: "network", name: network, card, weights });
  const ready = last();
  if (ready.kind !== "ready") throw new Error(`the network must be ready: ${ready.kind}`);
  const ask: Ask = async (strokes, pen) => {
    await session.handle({
      kind: "strokes",
      id: 1,
      network,
      strokes,
      convention: "emnist",
      pen,
      without: [],
      steps: false,
    });
    const answer = last();
    if (answer.kind !== "answer") throw new Error(`the network must answer: ${answer.kind}`);
    return answer.p;
  };
  return { ask, classes: ready.classes, hash: readCard(card).hash };
}

async function readingOf(
  glyphs: readonly Drawing[],
  classes: readonly string[],
  ask: Ask,
  { way, pen, scale, shift }: Way,
): Promise<Omit<HandsReading, "network" | "hash">> {
  const answers: string[][] = [];
  for (const glyph of glyphs) {
    const p = await ask(placed(glyph, scale, shift), pen);
    answers.push(topGuesses(p, classes, 3).map(({ name }) => name));
  }
  const names = answers.map((_, k) => classes[k % classes.length]);
  const labels = names.map((name) => classes.indexOf(name));
  const firsts = answers.map(([name]) => classes.indexOf(name));
  const confusion = confusionMatrix(firsts, labels, classes.length);
  const count = glyphs.length / classes.length;
  return {
    way,
    glyphs: glyphs.length,
    ...scoreOf(answers, names, classes),
    confusions: mostConfused(confusion, classes.length, listed).map(({ label, predicted, part }) => ({
      label: classes[label],
      as: classes[predicted],
      fonts: Math.round(part * count),
    })),
    fonts: Array.from({ length: count }, (_, k) => {
      const [from, to] = [k * classes.length, (k + 1) * classes.length];
      return {
        font: fonts[k],
        first: scoreOf(answers.slice(from, to), names.slice(from, to), classes).first,
      };
    }),
  };
}

function placed(glyph: Drawing, scale: number, shift: number): Drawing {
  const along = (values: readonly number[]) => values.map((value) => scale * value + shift);
  return glyph.map(([xs, ys]) => [along(xs), along(ys)]);
}

/**
 * How many answers are right.
 *
 * @param answers of each picture, the classes in the network's order: its first answer, its second, …
 * @param names the class of each picture
 * @param classes all that the network knows
 */
export function scoreOf(
  answers: readonly (readonly string[])[],
  names: readonly string[],
  classes: readonly string[],
): HandsScore {
  const groups = lookAlikesOf(classes);
  const alike = (a: string, b: string) =>
    a === b || groups.some((group) => group.classes.includes(a) && group.classes.includes(b));
  const partOf = (right: (answer: readonly string[], name: string) => boolean) =>
    answers.filter((answer, k) => right(answer, names[k])).length / answers.length;
  return {
    first: partOf(([first], name) => first === name),
    firstThree: partOf((answer, name) => answer.includes(name)),
    alikeFirst: partOf(([first], name) => alike(first, name)),
    alikeFirstThree: partOf((answer, name) => answer.some((one) => alike(one, name))),
  };
}

/** A table with a line for each network and way, and the most frequent confusions of each network with the pen as it is. */
export function handsLines(readings: readonly HandsReading[]): string[] {
  const title = `${"".padEnd(40)}   first  of three   alike  of three`;
  const table = readings.map((reading) => {
    const { network, way, first, firstThree, alikeFirst, alikeFirstThree } = reading;
    const parts = [first, firstThree, alikeFirst, alikeFirstThree].map((part) => (100 * part).toFixed(1));
    const [a, b, c, d] = parts;
    return `${network.padEnd(18)}${way.padEnd(22)}${a.padStart(8)}${b.padStart(10)}${c.padStart(8)}${d.padStart(10)}`;
  });
  const confused = readings
    .filter(({ way }) => way === ways[0].way)
    .map(
      ({ network, confusions }) =>
        `${network}: ${confusions.map(({ label, as, fonts: count }) => `${label}→${as} ${count}`).join(", ")}`,
    );
  return [
    `${readings[0].glyphs} glyphs of ${fonts.length} fonts, % read right`,
    title,
    ...table,
    ...confused,
  ];
}
