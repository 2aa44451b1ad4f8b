import { keepingIn } from "../storage/keeping.js";

/**
 * What is kept of the reader's exercises, the same for all of a page: where storage is refused, all of the page still
 * knows what was done on it.
 */
export const pageKeeping = keepingIn();
