import {
  type PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObjectCopier,
  type PDFPageLeaf,
  PDFString,
} from "pdf-lib";
import { linksOf } from "./tag-tree.js";

const name = PDFName.of;

/** A place that a link of a printed page leads to: a page of the site by its name, "" for the home page, and a heading or a figure there. */
export interface SitePlace {
  readonly page: string;
  readonly place: string;
}

/**
 * Where a link of the site leads; undefined for a link of another host, or to what is no page.
 *
 * @param url of the site's home page
 */
export function sitePlace(address: string, url: string): SitePlace | undefined {
  if (!address.startsWith(url)) return undefined;
  const [, page = "", place = ""] =
    /^(?:pages\/([\w-]+)\/)?(?:index\.html)?(?:\?[^#]*)?(?:#(.*))?$/.exec(address.slice(url.length)) ?? [];
  return { page, place };
}

/**
 * Copies the named places of a page's PDF, each with the page's name before its own; the beginning of the page has the page's name alone.
 *
 * @param to the places of the PDF that it is copied to
 */
export function copyPlaces(
  source: PDFDocument,
  copier: PDFObjectCopier,
  to: PDFDict,
  pageName: string,
  first: PDFArray,
): void {
  to.set(name(pageName), first);
  const places = source.catalog.lookupMaybe(name("Dests"), PDFDict);
  for (const [key, place] of places?.entries() ?? [])
    to.set(placeName(pageName, key.decodeText()), copier.copy(place));
}

/**
 * Lets the links of a page in a joined PDF lead to the places of that PDF.
 *
 * @param pageName whose page it is
 * @param url of the site's home page
 */
export function linkWithin(page: PDFPageLeaf, pageName: string, url: string, places: PDFDict): void {
  for (const link of linksOf(page)) {
    const own = link.lookupMaybe(name("Dest"), PDFName);
    if (own) link.set(name("Dest"), placeName(pageName, own.decodeText()));
    const to = siteLink(link, url);
    if (!to) continue;
    const exact = placeName(to.page, to.place);
    link.delete(name("A"));
    const found = [exact, name(to.page)].find((place) => places.has(place));
    if (found) link.set(name("Dest"), found);
  }
}

/**
 * Lets the links of a page that is printed alone lead to other pages: to the PDF of each, or to where the site is hosted.
 *
 * @param url of the home page from which it was printed
 * @param hosted address of the home page where the site is hosted, if that is known
 */
export function linkAcross(
  page: PDFPageLeaf,
  url: string,
  printed: ReadonlySet<string>,
  hosted?: string,
): void {
  const { context } = page;
  for (const link of linksOf(page)) {
    const to = siteLink(link, url);
    if (!to) continue;
    const { page: other, place } = to;
    link.delete(name("A"));
    if (printed.has(other)) {
      const action = {
        S: "GoToR",
        F: PDFString.of(`${other}.pdf`),
        D: place ? name(place) : [0, name("Fit")],
      };
      link.set(name("A"), context.obj(action));
    } else if (hosted !== undefined) {
      const address = new URL(`${other ? `pages/${other}/` : ""}${place ? `#${place}` : ""}`, hosted).href;
      link.set(name("A"), context.obj({ S: "URI", URI: PDFString.of(address) }));
    }
  }
}

function siteLink(link: PDFDict, url: string): SitePlace | undefined {
  const address = link.lookupMaybe(name("A"), PDFDict)?.lookupMaybe(name("URI"), PDFString)?.decodeText();
  return address === undefined ? undefined : sitePlace(address, url);
}

function placeName(pageName: string, place: string): PDFName {
  return name(place ? `${pageName}/${place}` : pageName);
}
