import type { Keeping } from "../storage/keeping.js";

const name = "path";

/**
 * A reader takes the whole road or the core path, which goes past the deep chapters. They choose on the road, or by going on at the
 * foot of a page, and the choice is kept.
 */
export function corePath(keeping: Keeping): void {
  const choices = document.querySelectorAll<HTMLInputElement>(".road-paths input");
  for (const choice of choices) choice.addEventListener("change", () => take(choice.value));
  for (const link of document.querySelectorAll("[data-take-core]"))
    link.addEventListener("click", () => take("core"));
  show(keeping.read(name) ?? "whole");

  function take(path: string): void {
    keeping.write(name, path);
    show(path);
  }

  function show(path: string): void {
    document.documentElement.dataset.path = path;
    for (const choice of choices) choice.checked = choice.value === path;
  }
}
