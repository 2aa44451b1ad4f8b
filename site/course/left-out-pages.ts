import { LoaderResolver } from "@observablehq/framework/dist/loader.js";
import { slugAt } from "../chapters.js";
import { leftOut } from "./chosen.js";

/**
 * Keeps the pages that the course leaves out from being built, and with them what they alone need. Framework builds every page
 * in its folder, and its settings have no word for it; in the preview such a page can still be opened by its address.
 */
export function leaveOutPages(): void {
  const findAll = LoaderResolver.prototype.findPagePaths;
  LoaderResolver.prototype.findPagePaths = function* findThoseOfCourse() {
    for (const path of findAll.call(this)) if (!leftOut.has(slugAt(path) ?? "")) yield path;
  };
}
