import { isDrawn, nameOf } from "./elements.js";

const references = [
  "aria-activedescendant",
  "aria-controls",
  "aria-describedby",
  "aria-details",
  "aria-errormessage",
  "aria-labelledby",
  "aria-owns",
  "for",
  "headers",
];

/** Elements that refer to what is not there, asides without a name, and heads of tables without a word. */
export function nameFaults(): string[] {
  const lost = references.flatMap((name) =>
    Array.from(document.querySelectorAll(`[${name}]`)).flatMap((element) =>
      (element.getAttribute(name) ?? "")
        .split(/\s+/)
        .filter((id) => id !== "" && !document.getElementById(id))
        .map((id) => `${name} refers to nothing: ${id} of ${nameOf(element)}`),
    ),
  );
  const nameless = Array.from(document.querySelectorAll("aside:not([role]), [role=complementary]"))
    .filter(
      (aside) =>
        isDrawn(aside) && !aside.hasAttribute("aria-labelledby") && !aside.getAttribute("aria-label"),
    )
    .map((aside) => `aside without a name: ${nameOf(aside)}`);
  // axe takes a head for empty that holds a formula: it reads no MathML.
  const wordless = Array.from(document.querySelectorAll("th"))
    .filter((head) => isDrawn(head) && head.textContent?.trim() === "" && !head.getAttribute("aria-label"))
    .map((head) => `head of a table without words: ${nameOf(head.closest("table") ?? head)}`);
  return [...new Set([...lost, ...nameless, ...wordless])];
}
