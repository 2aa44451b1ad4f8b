/**
 * What `npm test` takes a sample of, and how many; `npm test -- --thorough` takes all. It adds nothing else: each of these is
 * the same check over and over, on other drawings, seeds or settings.
 */
export const samples = {
  /** Of the commands that bin/run.mjs begins; each explains its options in any case. */
  "commands through bin/run.mjs": 1,
  /** Of the settings for which the chapters on dropout and L2 quote a mean over five seeds. */
  "settings over five seeds": 2,
  /** Of 200 seeds with which each question that asks for code is drawn, and its worked answer judged. */
  "seeds of a question with code": 40,
  /** Of the networks that the repository ships; each is held to what NumPy gave once in any case. */
  "networks whose answers NumPy gives anew": 4,
  /** Of 47 characters and 24 classes of doodles, each drawn in eight places and sizes. */
  "classes moved about the pad": 12,
  /** Of 300 drawings of each of 24 classes, pixel for pixel beside Google's bitmaps. */
  "drawings beside their bitmaps": 60,
  /** Of 20 drawings by people of each of 24 classes, which the pad reads. */
  "drawings by people on the pad": 3,
  /** Of 8 drawings of each of 47 characters from templates, which the pad reads. */
  "characters on the pad": 1,
} as const;

const isThorough = process.env.WORKBOOK_THOROUGH === "true";

/** So many of them, from all over; all of them where tests are to be thorough. */
export function sampleOf<Value>(
  of: keyof typeof samples,
  all: readonly Value[],
  thorough: boolean = isThorough,
): readonly Value[] {
  const count = samples[of];
  if (thorough || all.length <= count) return all;
  return Array.from({ length: count }, (_, k) => all[Math.floor((k * all.length) / count)]);
}
