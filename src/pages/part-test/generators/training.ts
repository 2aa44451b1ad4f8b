import type { Generator } from "../question.js";
export const training: readonly Generator[] = [];
