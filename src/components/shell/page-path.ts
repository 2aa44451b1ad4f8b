/**
 * The page at an address, by the path that does not change with where the site is hosted: "pages/relu" for
 * "/course/pages/relu/", and nothing for the home page.
 */
export function pageAt(pathname: string): string {
  return /\/(pages\/[\w/-]+?)\/?(?:index(?:\.html)?)?$/.exec(pathname)?.[1] ?? "";
}
