/**
 * The folder a site is hosted in, from the address of one of its modules: "/course/" for
 * "/course/_import/components/storage/names.1a2b3c4d.js". A page's own address can't tell: "/pages/course/" may be the chapter
 * "course" of a site at "/", or the home page of one that is hosted there.
 */
export function siteRootOf(moduleAddress: string): string {
  return /^(.*\/)_import\//.exec(new URL(moduleAddress).pathname)?.[1] ?? "/";
}

/** The folder this site is hosted in. */
export const siteRoot = siteRootOf(import.meta.url);

const workbook = "hand-drawn-networks";

/**
 * Name of something of the workbook in the browser, where all sites of an origin share one storage: two courses on one host
 * have two names. An address has no blank in it, so that no course's names begin with those of another.
 *
 * @param root folder the site is hosted in
 */
export function nameIn(root: string, name = ""): string {
  return `${workbook} ${root} ${name}`;
}

/** Name of what all courses on an origin share. */
function sharedName(name: string): string {
  return `${workbook} ${name}`;
}

/**
 * Under which light or dark is kept. It is shared: it belongs to a reader's eyes and screen, no course's work is in it, and the
 * script in the head that reads it before anything is drawn need not know where the site is hosted.
 */
export const themeName = sharedName("theme");

/** Names from before they told courses apart. Other sites of the origin may use that of the theme: it is read and left. */
export const oldNames = {
  textPrefix: "workbook/",
  chaptersOpened: "chapters-opened",
  database: workbook,
  theme: "theme",
};

/** Keeps the root of the course that what was kept under the old names has gone to. */
const ownerName = sharedName("owner of what was kept before");

/**
 * Whether what was kept under the old names belongs to a course: it does to the first that asks.
 *
 * @throws DOMException where storage is full
 */
export function ownsOld(storage: Storage, root: string): boolean {
  const owner = storage.getItem(ownerName);
  if (owner === null) storage.setItem(ownerName, root);
  return (owner ?? root) === root;
}
