import { messageOf } from "../../lib/core/message-of.js";
import { libraryWords } from "./library-words.js";

/** What a caught value says, in the course's language. */
export function whyOf(error: unknown): string {
  return libraryWords(messageOf(error));
}
