/** Classes that nobody tells apart by their shape alone, or hardly. */
export interface LookAlikes {
  readonly classes: readonly string[];
  /** One sentence for the reader, without its full stop. */
  readonly why: string;
}

/**
 * Of EMNIST Balanced: what people write alike, and what the networks of the pad do take for one another, one test character in
 * twenty of a class or more.
 */
export const characterLookAlikes: readonly LookAlikes[] = [
  { classes: ["0", "O"], why: "the classes differ only by context" },
  { classes: ["1", "I", "L"], why: "a single line can be any of them, and L stands for l too" },
  { classes: ["5", "S"], why: "only corners or curves tell them apart" },
  { classes: ["2", "Z"], why: "only curves or corners tell them apart" },
  { classes: ["9", "g", "q"], why: "only the tail tells them apart" },
  { classes: ["F", "f"], why: "many people write both alike" },
  { classes: ["G", "g"], why: "many people write both alike" },
  { classes: ["T", "t"], why: "only the height of the bar tells them apart" },
  { classes: ["f", "t"], why: "only the hook at the top tells them apart" },
  { classes: ["I", "J"], why: "only the hook at the foot tells them apart" },
  { classes: ["4", "Y"], why: "an open 4 has the arms of a Y" },
  { classes: ["D", "O"], why: "only the left side tells them apart" },
  { classes: ["U", "V"], why: "only the foot tells them apart" },
];

/** Of the drawings of the labs. */
const drawingLookAlikes: readonly LookAlikes[] = [
  { classes: ["clock", "alarm clock"], why: "an alarm clock is a clock with bells and feet" },
  { classes: ["fish", "dolphin"], why: "only the fins tell them apart" },
];

/** The groups whose classes a network all knows. */
export function lookAlikesOf(classes: readonly string[]): LookAlikes[] {
  return [...characterLookAlikes, ...drawingLookAlikes].filter((group) =>
    group.classes.every((name) => classes.includes(name)),
  );
}
