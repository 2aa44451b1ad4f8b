import { t } from "./course/languages.js";
/**
 * Puts the contents of a page into its bar: its sections, each with those within it. On wide screens they stand in the left margin,
 * elsewhere they open below the bar; where no scripts run, a press on their name does that too.
 *
 * @param document of a built page; one with fewer than three sections stays as it is
 * @throws RangeError for a heading with a live value
 */
export function addContents(document: Document): void {
  const bar = document.querySelector(".bar");
  const sections = sectionsOf(document);
  if (!bar || sections.length < 3 || bar.querySelector(".contents")) return;
  const contents = document.createElement("details");
  contents.className = "contents";
  const summary = document.createElement("summary");
  summary.append(whereIn(document));
  const nav = document.createElement("nav");
  nav.setAttribute("aria-label", t("On this page"));
  nav.append(listOf(document, sections));
  contents.append(summary, nav);
  const where = bar.querySelector(".bar-where");
  if (where) where.replaceWith(contents);
  else bar.querySelector(".bar-tools")?.before(contents);
}

/** A heading with the headings below it. */
interface Section {
  readonly heading: Element;
  readonly within: Element[];
}

function sectionsOf(document: Document): Section[] {
  const sections: Section[] = [];
  for (const heading of document.querySelectorAll(":is(#observablehq-main, .deep) > :is(h2, h3)[id]")) {
    if (heading.tagName === "H2") sections.push({ heading, within: [] });
    else sections.at(-1)?.within.push(heading);
  }
  return sections;
}

/** What the bar says of the page: its chapter, or that this leads into it. */
function whereIn(document: Document): Element {
  const where = document.querySelector(".bar-where");
  const shown = document.createElement("span");
  shown.className = "bar-where";
  if (where) shown.innerHTML = where.innerHTML;
  else shown.textContent = t("On this page");
  return shown;
}

function listOf(document: Document, sections: readonly Section[]): Element {
  const list = document.createElement("ol");
  for (const { heading, within } of sections) {
    const item = itemFor(document, heading);
    if (within.length > 0)
      item.append(
        listOf(
          document,
          within.map((inner) => ({ heading: inner, within: [] })),
        ),
      );
    list.append(item);
  }
  return list;
}

function itemFor(document: Document, heading: Element): Element {
  const link = document.createElement("a");
  link.setAttribute("href", `#${heading.id}`);
  // By name: a selector goes through the whole page each time.
  const title = heading.getElementsByTagName("a")[0] ?? heading;
  if (title.getElementsByTagName("observablehq-loading").length > 0) {
    throw new RangeError(`heading must not wait for a value, for the contents have it too: ${heading.id}`);
  }
  link.innerHTML = title.innerHTML;
  const item = document.createElement("li");
  item.append(link);
  return item;
}
