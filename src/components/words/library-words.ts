import { catalogue } from "./catalogue.generated.js";
import { translator } from "./translator.js";

/** What the library calls a setting, a choice or a unit, in the course's language: the library itself knows no screen. */
export const libraryWords = translator(catalogue);
