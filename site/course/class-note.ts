import type { SetName } from "../../src/lib/data/sample-sets.js";
import { t } from "./languages.js";

/** What a page has to know of a set for which the course has other classes than the workbook. */
export interface ChosenSet {
  readonly set: SetName;
  /** Classes of the workbook, of which the text speaks. */
  readonly usual: readonly string[];
  /** Classes that the course chose. */
  readonly chosen: readonly string[];
  /** Whether those are in the pages; if not, the workbook's are, drawn by its own code. */
  readonly isShown: boolean;
  /** Names of the networks of the pages that have not been trained for them. */
  readonly untrained: readonly string[];
}

/** By what a page shows that it has a set: the files that it reads, and what reads them for it. */
const uses: Readonly<Record<SetName, RegExp>> = {
  doodles: /data\/doodles?[-.]|components\/climb\//,
  sweeps: /data\/sweeps[-.]/,
  hypotheses: /data\/hypotheses-(equal|rows|sorting)/,
  drawings: /data\/(drawings-gallery|teach-samples|models\/drawings)|draw\/shipped-networks/,
  characters: /data\/(teach-)?characters-|data\/models\/characters|draw\/shipped-networks/,
};

/** Files of what was computed beforehand, on the workbook's own samples. */
const stored: Readonly<Record<SetName, RegExp>> = {
  doodles: /data\/doodles-reproduction|components\/climb\/|data\/reproductions\.json/,
  sweeps: /data\/reproductions\.json/,
  hypotheses: /data\/hypotheses-found|data\/reproductions\.json/,
  drawings: /data\/reproductions\.json/,
  characters: /data\/hands\.json|data\/reproductions\.json/,
};

/** What a page says of one set: in short, and in sentences. */
export interface ClassNote {
  readonly short: string;
  readonly sentences: readonly string[];
}

/**
 * What a page has to say of the classes that the course chose: which they are, what to read for the names in the text, what is of the
 * workbook's own classes still, and which network is to be trained first. None where the page is not concerned.
 *
 * @param markdown of the page
 * @param sets for which the course has other classes
 * @param command that trains the networks of the course
 */
export function classNotes(
  markdown: string,
  sets: readonly ChosenSet[],
  command: string,
): readonly ClassNote[] {
  return sets.flatMap((chosen) => {
    const { set, isShown } = chosen;
    const isUsed = uses[set].test(markdown);
    const ofWorkbook = isShown && stored[set].test(markdown) ? [computedBefore(chosen)] : [];
    const kinds = listed(chosen.chosen);
    if (!isUsed && (ofWorkbook.length === 0 || usesAny(markdown))) return [];
    if (!isUsed)
      return [{ short: t("This course has other kinds: {kinds}", { kinds }), sentences: ofWorkbook }];
    if (!isShown) return [{ short: t("Not at hand: {kinds}", { kinds }), sentences: [notAtHand(chosen)] }];
    const toTrain = untrainedHere(markdown, chosen);
    return [
      {
        short: toTrain
          ? t("In this course: {kinds}. Their network is not trained yet", { kinds })
          : t("In this course: {kinds}", { kinds }),
        sentences: [
          ...whatToRead(markdown, chosen),
          ...ofWorkbook,
          ...(toTrain
            ? [
                t(
                  "The network for them is not trained yet, so its answers are chance: `{command}` trains it.",
                  { command },
                ),
              ]
            : []),
        ],
      },
    ];
  });
}

function usesAny(markdown: string): boolean {
  return Object.values(uses).some((use) => use.test(markdown));
}

function notAtHand({ chosen, usual }: ChosenSet): string {
  return t(
    "This course is to have {kinds} here. They were not at hand when it was built: in their place it shows {usual}, drawn by the workbook’s own code.",
    { kinds: listed(chosen), usual: listed(usual) },
  );
}

/** The text works on doodles by their labels, so that each name in it stands for the class with its label. */
function whatToRead(markdown: string, { set, chosen, usual }: ChosenSet): string[] {
  const said = usual.filter((name, k) => name !== chosen[k] && speaksOf(markdown, name));
  const read = said.map((name) =>
    t("“{chosen}” for “{name}”", { chosen: chosen[usual.indexOf(name)], name }),
  );
  return [
    t("The labs, pickers and tables of this page have {kinds}.", { kinds: listed(chosen) }),
    ...(chosen.length === usual.length
      ? []
      : [t("They are {n} where the text counts {usual}.", { n: chosen.length, usual: usual.length })]),
    ...(set === "doodles" && read.length > 0 ? [t("In the text read {what}.", { what: listed(read) })] : []),
  ];
}

function computedBefore({ usual }: ChosenSet): string {
  return t("Figures that were computed beforehand are of the workbook’s own kinds: {kinds}.", {
    kinds: listed(usual),
  });
}

/** The doodle classifier is in many chapters, each of which reads its file; the networks of the pad are wherever there is a pad. */
function untrainedHere(markdown: string, { set, untrained }: ChosenSet): boolean {
  return untrained.length > 0 && (set !== "doodles" || /data\/doodles-model/.test(markdown));
}

/** Whether the text names a class, or several of it. */
function speaksOf(markdown: string, name: string): boolean {
  const text = markdown.replace(/^```[\s\S]*?^```/gm, "");
  return new RegExp(`\\b${name}(e?s)?\\b`, "i").test(text);
}

const inWords = new Intl.ListFormat(t("en-GB"));

/** A number of names above which they are counted. */
const mostListed = 10;

function listed(names: readonly string[]): string {
  if (names.length > mostListed) return t("{n} kinds", { n: names.length });
  return inWords.format(names);
}
