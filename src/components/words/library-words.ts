import { catalogue, libraryCatalogue } from "./catalogue.generated.js";
import { libraryTranslator } from "./library-translator.js";

/** What the library says, in the course's language: a setting, a verdict, what is wrong. The library itself knows no screen. */
export const libraryWords = libraryTranslator(libraryCatalogue, catalogue);
