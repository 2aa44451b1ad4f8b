import { course } from "../../site/course/chosen.js";

/** A page in the contents: its title, the number of its first sheet, and its sections with theirs. */
export interface ContentsEntry {
  readonly name: string;
  readonly title: string;
  readonly sheet: number;
  readonly sections: readonly { readonly title: string; readonly sheet: number }[];
}

/** A part in the contents. */
export interface ContentsPart {
  readonly title: string;
  readonly entries: readonly ContentsEntry[];
}

/**
 * Title and contents of the course, as a page to be printed.
 *
 * @param url of the site's home page, which its links begin with
 * @param fonts rules by which a page gets the site's fonts; without them it has those of the system
 */
export function frontMatter(parts: readonly ContentsPart[], url: string, fonts = ""): string {
  const { title, headline, subtitle, version, licence, language } = course;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${fonts}${style}</style></head><body>
<header><h1>${escaped(title)}</h1><p class="headline">${escaped(headline ?? "")}</p><p>${escaped(subtitle ?? "")}</p><p class="small">Version ${escaped(version)}. ${escaped(licence)}</p></header>
<h2>Contents</h2>
${parts.map((part) => partHtml(part, url)).join("\n")}
</body></html>`;
}

function partHtml({ title, entries }: ContentsPart, url: string): string {
  const rows = entries.map(
    (entry) =>
      `<li><a href="${url}pages/${entry.name}/"><span>${escaped(entry.title)}</span><span>${entry.sheet}</span></a>${sectionsHtml(entry)}</li>`,
  );
  return `<h3>${escaped(title)}</h3><ul>${rows.join("")}</ul>`;
}

function sectionsHtml({ sections }: ContentsEntry): string {
  const rows = sections.map(
    ({ title, sheet }) => `<li><span>${escaped(title)}</span><span>${sheet}</span></li>`,
  );
  return rows.length > 0 ? `<ul class="sections">${rows.join("")}</ul>` : "";
}

const style = `
  body { font: 10.5pt/1.45 "Source Serif 4 Variable", serif; color: #22201c; margin: 0; }
  header { break-after: page; padding-top: 60mm; }
  h1 { font-size: 32pt; line-height: 1.15; margin: 0 0 6mm; }
  .headline { font-size: 16pt; }
  .small { font-size: 9pt; margin-top: 90mm; }
  h2 { font-size: 18pt; margin: 0 0 4mm; }
  h3 { font-size: 11pt; margin: 5mm 0 1mm; break-after: avoid; }
  ul { list-style: none; margin: 0; padding: 0; }
  li { break-inside: avoid; margin-top: 1.5mm; }
  li > a, .sections li { display: flex; justify-content: space-between; gap: 8mm; color: inherit; text-decoration: none; }
  li > a { font-weight: 600; }
  .sections { padding-left: 6mm; font-size: 9pt; }
  .sections li { margin: 0; }
`;

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
