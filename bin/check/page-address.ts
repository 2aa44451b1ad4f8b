/**
 * The address of a page on a server that sends a built site.
 *
 * @param url of the home page
 * @param page file in the built site: "pages/relu/index.html"
 */
export function pageAddress(url: string, page: string): string {
  return new URL(page.replace(/(^|\/)index\.html$/, "$1"), url).href;
}
