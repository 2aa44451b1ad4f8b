import type { Generator } from "../question.js";
export const generalising: readonly Generator[] = [];
