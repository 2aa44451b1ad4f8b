import type { ClimbStage } from "../../lib/labs/climb/stages.js";
import { libraryWords } from "../words/library-words.js";

/** A stage of the climb with its words in the course's language. */
export function stageInWords<Stage extends ClimbStage>(stage: Stage) {
  const { label, part, expect } = stage;
  return {
    ...stage,
    label: libraryWords(label),
    part: libraryWords(part),
    expect: libraryWords(expect),
  };
}
