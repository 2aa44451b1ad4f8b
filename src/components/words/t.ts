import { catalogue } from "./catalogue.generated.js";
import { translator } from "./translator.js";

/** A message of the interface in the course's language: `t("Hint {n}", { n: 2 })`. */
export const t = translator(catalogue);
