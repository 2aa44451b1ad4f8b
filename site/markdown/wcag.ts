import type MarkdownIt from "markdown-it";
import { type Criterion, criteria } from "../words/wcag.js";

/** The principles of WCAG, by the first number of their criteria. */
const principles = ["Perceivable", "Operable", "Understandable", "Robust"];

/** A fence ```` ```wcag ```` becomes the criteria of WCAG 2.2, levels A and AA, folded by principle, each with how the workbook stands to it. */
export function wcag(md: MarkdownIt): void {
  const fence = md.renderer.rules.fence;
  if (!fence) throw new Error("fences must be rendered by the rule that is replaced: none");
  md.renderer.rules.fence = (tokens, index, options, env, self) =>
    tokens[index].info.trim() === "wcag" ? wcagHtml(md) : fence(tokens, index, options, env, self);
}

function wcagHtml(md: MarkdownIt): string {
  return principles
    .map((principle, k) => {
      const ours = criteria.filter(({ number }) => number.startsWith(`${k + 1}.`));
      const rows = ours.map((criterion) => rowHtml(md, criterion)).join("");
      const head = ["criterion", "conformance", "remarks", "shown by"]
        .map((name) => `<th scope="col">${name}</th>`)
        .join("");
      return `<details class="deep"><summary><b>${principle}:</b> ${counted(ours)}</summary>\n<div class="scroll wide" tabindex="0" role="region" aria-label="${principle}"><table class="criteria"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div></details>\n`;
    })
    .join("");
}

function rowHtml(md: MarkdownIt, { number, name, level, conformance, remarks, shownBy }: Criterion): string {
  const { escapeHtml } = md.utils;
  const shown = shownBy.map((one) =>
    one.includes("/") ? `<code>${escapeHtml(one)}</code>` : escapeHtml(one),
  );
  return `<tr><th scope="row">${number} ${escapeHtml(name)} (${level})</th><td>${conformance}</td><td>${escapeHtml(remarks)}</td><td>${shown.join(", ")}</td></tr>`;
}

/** "20 criteria: 13 supports, 2 partially supports, 5 not applicable". */
function counted(list: readonly Criterion[]): string {
  const counts = new Map<string, number>();
  for (const { conformance } of list) counts.set(conformance, (counts.get(conformance) ?? 0) + 1);
  return `${list.length} criteria: ${[...counts].map(([words, count]) => `${count} ${words}`).join(", ")}`;
}
