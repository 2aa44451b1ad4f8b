import { recordFrom, text } from "../../lib/data/readers.js";

/** Where a reader was when they followed a link. */
export interface LeftPlace {
  /** Of the page: "/course/pages/relu/". */
  readonly path: string;
  /** Id of the section, or nothing above the first. */
  readonly section: string;
  /** Of the section or the page, for people. */
  readonly title: string;
  /** Id of the heading, figure or exercise that the window began nearest to, or nothing above the first. */
  readonly at: string;
  /** How far below its top the window began, in px. */
  readonly below: number;
}

/** @returns a place that was kept, or nothing where it is none */
export function readPlace(kept: string | null): LeftPlace | undefined {
  if (kept === null) return undefined;
  try {
    const found = recordFrom("place", JSON.parse(kept));
    const below = Number(found.below);
    if (!Number.isFinite(below)) return undefined;
    const [path, section, title, at] = [found.path, found.section, found.title, found.at].map(text);
    return { path, section, title, at, below };
  } catch {
    return undefined;
  }
}
