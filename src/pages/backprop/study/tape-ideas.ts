import type { Idea } from "../../../components/notebook/ideas.js";

/** Changes of the tape to try, each of which makes it wrong. */
export const ideas: readonly Idea[] = [
  { name: "overwrite instead of adding up", changes: [["parts[k].gradient += ", "parts[k].gradient = "]] },
  { name: "read the tape from its beginning", changes: [["notes.toReversed()", "notes"]] },
  { name: "let ReLU pass all blame", changes: [["[a.value > 0 ? 1 : 0]", "[1]"]] },
];
