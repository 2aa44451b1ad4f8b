import { attributionsIn } from "./attributions.js";
import { type Grounds, markFault } from "./grounds.js";
import type { Mark, MarkKind } from "./mark.js";
import { exemptionOf, numbersIn, type TypedNumber } from "./numbers.js";
import { type Block, live, proseOf, readableText } from "./prose.js";

/** A number that is typed in the prose of a page, or something that it says of others. */
export interface Claim {
  /** The page's file: "src/pages/relu/index.md". */
  readonly page: string;
  readonly line: number;
  readonly kind: "number" | "attribution";
  readonly words: string;
  readonly sentence: string;
  /** How it is known: by a mark, by a test, or "exempt" where a rule lets it stand; "open" where nothing tells. */
  readonly known: MarkKind | "test" | "exempt" | "open";
  /** The rule that lets it stand, or what is wrong with its mark. */
  readonly why?: string;
}

/** What a page claims, in its order, and how many live values it has. */
export interface PageClaims {
  readonly claims: readonly Claim[];
  readonly computed: number;
}

/**
 * Finds every number and every attribution in the prose of a page, and how each is known. A mark that does not
 * hold, or that has nothing to prove, is an open claim.
 *
 * @param page its file
 * @param markdown what stands in it
 */
export function claimsOf(page: string, markdown: string, grounds: Grounds): PageClaims {
  const blocks = proseOf(markdown);
  const used = new Set<Mark>();
  const claims = blocks.flatMap((block) => [
    ...numberClaims(page, block, grounds, used),
    ...attributionClaims(page, block, grounds, used),
  ]);
  return {
    claims: [...claims, ...otherMarks(page, blocks, used, grounds)],
    computed: blocks.flatMap(({ runs }) => runs).filter(({ text }) => text === live).length,
  };
}

function numberClaims(page: string, block: Block, grounds: Grounds, used: Set<Mark>): Claim[] {
  const text = textOf(block);
  const numbers = numbersIn(text);
  return numbers.map((number): Claim => {
    const marks = marksOf(block, number);
    for (const mark of marks) used.add(mark);
    const claim = {
      page,
      line: block.line,
      kind: "number",
      words: number.words,
      sentence: sentenceAt(text, number.at),
    } as const;
    const [mark] = marks;
    if (mark) {
      const within = numbers.filter((other) => marksOf(block, other).includes(mark));
      const why = markFault(mark, within, number, grounds);
      return { ...claim, known: why === undefined ? mark.kind : "open", why };
    }
    if (grounds.tested.has(`${block.line} ${number.words.replace(/\s?%$/, "")}`))
      return { ...claim, known: "test" };
    const why = exemptionOf(text, number, block.isHeading)?.reason;
    return { ...claim, known: why === undefined ? "open" : "exempt", why };
  });
}

function attributionClaims(page: string, block: Block, grounds: Grounds, used: Set<Mark>): Claim[] {
  if (block.isHeading) return [];
  const text = textOf(block);
  const sentences = new Map<string, Claim>();
  for (const { at, words } of attributionsIn(text, grounds.names)) {
    const [from, to] = boundsAt(text, at);
    const mark = marksIn(block, from, to).find(tellsOfOthers);
    if (mark) used.add(mark);
    const sentence = sentenceAt(text, at);
    const why = mark && markFault(mark, [], undefined, grounds);
    const known = mark && why === undefined ? mark.kind : "open";
    if (!sentences.has(sentence))
      sentences.set(sentence, { page, line: block.line, kind: "attribution", words, sentence, known, why });
  }
  return [...sentences.values()];
}

/** Whether a mark names a document; an equation of the page is a source of numbers only. */
function tellsOfOthers({ kind, value }: Mark): boolean {
  return (kind === "source" && !/\beq-/.test(value)) || kind === "reported";
}

/**
 * What is marked and holds no number and none of the words by which what is said of others is found: a source may
 * be given of any statement; another mark has nothing to prove, since what it was for has gone.
 */
function otherMarks(
  page: string,
  blocks: readonly Block[],
  used: ReadonlySet<Mark>,
  grounds: Grounds,
): Claim[] {
  const idle = new Map<Mark, Block>();
  for (const block of blocks) {
    for (const mark of block.runs.flatMap(({ marks }) => marks)) if (!used.has(mark)) idle.set(mark, block);
  }
  return Array.from(idle, ([mark, block]) => {
    const { kind, value } = mark;
    const why =
      kind === "given" || kind === "by"
        ? "a mark must have something to prove"
        : markFault(mark, [], undefined, grounds);
    return {
      page,
      line: block.line,
      kind: "attribution",
      words: value === "" ? kind : `${kind}="${value}"`,
      sentence: readableText(textOf(block)),
      known: why === undefined ? kind : "open",
      why,
    };
  });
}

function textOf({ runs }: Block): string {
  return runs.map(({ text }) => text).join("");
}

/** The marks of a number, the innermost first: of any of its words. */
function marksOf(block: Block, { at, words }: TypedNumber): readonly Mark[] {
  return marksIn(block, at, at + words.length).toReversed();
}

/** The marks of the words between two places, the outermost of each run first. */
function marksIn({ runs }: Block, from: number, to: number): Mark[] {
  let start = 0;
  return runs.flatMap(({ text, marks }) => {
    const end = start + text.length;
    const lies = start < to && end > from;
    start = end;
    return lies ? marks : [];
  });
}

/** Where the sentence begins and ends that a place lies in. */
function boundsAt(text: string, at: number): readonly [number, number] {
  let from = 0;
  for (const { index, 0: end } of text.matchAll(/(?<!Quick, Draw)[.?!]["”’)]*\s+/g)) {
    if (index + end.length > at) return [from, index + end.trimEnd().length];
    from = index + end.length;
  }
  return [from, text.length];
}

function sentenceAt(text: string, at: number): string {
  return readableText(text.slice(...boundsAt(text, at)));
}
