import { t } from "../words/t.js";
import { nameIn, oldNames, ownsOld, siteRoot } from "./names.js";

/** Why what a reader makes is not kept. */
export type KeepingProblem = "refused" | "full";

/** What the workbook keeps for a reader on this machine, by name. */
export interface Keeping {
  read(name: string): string | undefined;
  /** Whether it was kept. */
  write(name: string, text: string): boolean;
  remove(name: string): void;
  /** Names that begin so. */
  names(start: string): string[];
  /** Why the last write failed; undefined when it did not. */
  readonly problem: KeepingProblem | undefined;
}

/**
 * Keeps texts in the browser's storage. Where storage is refused, as in a private window or a frame of another site,
 * or where it is full, the texts last as long as the page, and `problem` says why. What was kept before courses had names of
 * their own is moved.
 *
 * @param open gives the storage, or throws where there is none; defaults to the browser's
 * @param root folder the site is hosted in; defaults to that of this one
 */
export function keepingIn(open: () => Storage = () => localStorage, root = siteRoot): Keeping {
  const prefix = nameIn(root);
  const here = new Map<string, string>();
  let problem: KeepingProblem | undefined;
  const storage = attempt(open);
  if (!storage) problem = "refused";
  else attempt(() => moveOldTexts(storage, root));

  return {
    read: (name) => here.get(name) ?? attempt(() => storage?.getItem(prefix + name)) ?? undefined,
    write(name, text) {
      here.set(name, text);
      if (!storage) return false;
      try {
        storage.setItem(prefix + name, text);
        // Another tab may change it from now on: it is read from where all tabs keep it.
        here.delete(name);
        problem = undefined;
        return true;
      } catch (error) {
        problem = isFull(error) ? "full" : "refused";
        return false;
      }
    },
    remove(name) {
      here.delete(name);
      attempt(() => storage?.removeItem(prefix + name));
    },
    names(start) {
      const kept = attempt(() => Object.keys(storage ?? {})) ?? [];
      const own = kept.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
      return [...new Set([...own, ...here.keys()])].filter((name) => name.startsWith(start)).sort();
    },
    get problem() {
      return problem;
    },
  };
}

/** Keeps texts as long as nobody leaves the page, and on purpose. */
export function keepingForNow(): Keeping {
  const texts = new Map<string, string>();
  return {
    read: (name) => texts.get(name),
    write(name, text) {
      texts.set(name, text);
      return true;
    },
    remove(name) {
      texts.delete(name);
    },
    names: (start) => [...texts.keys()].filter((name) => name.startsWith(start)).sort(),
    problem: undefined,
  };
}

/**
 * Moves texts from their old names to those of a course, one by one: each is kept under its new name before it goes from the
 * old. Where something is kept under the new name already, both stay.
 *
 * @throws DOMException where storage is full; what was not moved is still under its old name
 */
function moveOldTexts(storage: Storage, root: string): void {
  const { textPrefix, chaptersOpened } = oldNames;
  const old = Object.keys(storage).filter((key) => key.startsWith(textPrefix) || key === chaptersOpened);
  if (old.length === 0 || !ownsOld(storage, root)) return;
  for (const key of old) {
    const name = nameIn(root, key === chaptersOpened ? key : key.slice(textPrefix.length));
    const text = storage.getItem(key);
    if (text === null || storage.getItem(name) !== null) continue;
    storage.setItem(name, text);
    storage.removeItem(key);
  }
}

function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);
}

/** What to tell a reader whose work is not kept. */
export function keepingNotice(problem: KeepingProblem | undefined): string {
  if (problem === "refused") {
    return t("This browser does not let the page keep anything: your changes last until you leave it.");
  }
  if (problem === "full") {
    return t(
      "The browser’s storage for this site is full: your last change is not kept after you leave the page.",
    );
  }
  return "";
}
