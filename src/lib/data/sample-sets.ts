import type { Convention } from "../drawing/conventions.js";

/** The classes of the doodle classifier, in the order of its labels. */
export const doodleClasses = ["headphones", "bucket", "clock", "pizza", "hexagon"] as const;

/** The classes of the hyperparameter sweeps. */
export const sweepClasses = [
  "apple",
  "anvil",
  "airplane",
  "banana",
  "The Eiffel Tower",
  "The Mona Lisa",
  "The Great Wall of China",
  "alarm clock",
  "ant",
  "asparagus",
] as const;

/** The classes of the hypotheses about convolution and about data. */
export const hypothesisClasses = [
  "fish",
  "fork",
  "hot dog",
  "flamingo",
  "airplane",
  "alarm clock",
  "baseball bat",
  "bicycle",
  "dolphin",
  "elephant",
] as const;

/** A class of Quick, Draw! that a lab uses. `hammer` is the rare class of the lab on imbalance. */
export type QuickDrawClass =
  | (typeof doodleClasses)[number]
  | (typeof sweepClasses)[number]
  | (typeof hypothesisClasses)[number]
  | "hammer";

/** Every class of Quick, Draw! that a lab uses, each once. */
export const quickDrawClasses: readonly QuickDrawClass[] = [
  ...new Set<QuickDrawClass>([...doodleClasses, ...sweepClasses, ...hypothesisClasses, "hammer"]),
];

/**
 * The characters of EMNIST Balanced in the order of its labels. The other fifteen letters have one class for both
 * cases, which bears the capital's name.
 */
export const characterClasses: readonly string[] = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabdefghnqrt"];

/** The names of the sets of samples. */
export const setNames = ["doodles", "sweeps", "hypotheses", "drawings", "characters"] as const;

/** The name of a set of samples. */
export type SetName = (typeof setNames)[number];

/** What a set of samples is made of. */
export interface SampleSet {
  /** The data set in whose way its pictures are made. */
  readonly kind: Convention;
  readonly title: string;
  readonly classes: readonly string[];
}

/** The sets of samples that the labs train on. */
export const sampleSets: Readonly<Record<SetName, SampleSet>> = {
  doodles: { kind: "quick-draw", title: "Quick, Draw! doodles", classes: doodleClasses },
  sweeps: { kind: "quick-draw", title: "Quick, Draw! drawings of the sweeps", classes: sweepClasses },
  hypotheses: {
    kind: "quick-draw",
    title: "Quick, Draw! drawings of the hypotheses",
    classes: hypothesisClasses,
  },
  drawings: { kind: "quick-draw", title: "Quick, Draw! drawings", classes: quickDrawClasses },
  characters: { kind: "emnist", title: "EMNIST characters", classes: characterClasses },
};

/** Whether a word names a set of samples. */
export function isSetName(word: string): word is SetName {
  return setNames.some((name) => name === word);
}
