import type { GuideChapter } from "./guide-chapters.js";

/** What a plan asks of a chapter. */
type Planned = Pick<GuideChapter, "slug" | "deep" | "needs" | "time">;

/** The chapters of a meeting, in order. */
export interface Meeting<C> {
  readonly chapters: readonly C[];
  /** Of reading, in class. */
  readonly minutes: number;
}

/** A course in some meetings. */
export interface Plan<C> {
  readonly meetings: readonly Meeting<C>[];
  /** Whether deep parts are read in class too. */
  readonly withDeep: boolean;
  /** Minutes for exercises, and for deep parts that are not read in class. */
  readonly home: number;
}

/** Minutes of a meeting. */
export const meetingLength = 90;

/**
 * A plan: as many chapters as there is time for, each with what it needs, in the order of the course, and as evenly over the meetings
 * as chapters can be that stay whole. Chapters of the core path come before deep ones, and deep parts only if all of them fit.
 *
 * @param count of meetings; there are fewer where the course has fewer chapters
 * @throws RangeError when it is none
 */
export function planFor<C extends Planned>(count: number, chapters: readonly C[]): Plan<C> {
  if (!(Number.isInteger(count) && count > 0))
    throw new RangeError(`meetings must be a whole number above 0: ${count}`);
  const room = count * meetingLength;
  const core = fitting(chapters, room, new Set(), ({ deep }) => !deep);
  const fits = fitting(chapters, room, core, () => true);
  const taken = chapters.filter(({ slug }) => fits.has(slug));
  const whole = sumOf(taken, ({ time }) => time.core + time.deep);
  const withDeep = taken.length === chapters.length && whole <= room;
  const minutesOf = ({ time }: C) => time.core + (withDeep ? time.deep : 0);
  return {
    meetings: evenly(taken, minutesOf, Math.min(count, taken.length)),
    withDeep,
    home: sumOf(taken, ({ time }) => time.exercises + (withDeep ? 0 : time.deep)),
  };
}

/** Names of chapters that fit, those that ask for least first; `taken` are in already. */
function fitting<C extends Planned>(
  chapters: readonly C[],
  room: number,
  taken: ReadonlySet<string>,
  isMeant: (chapter: C) => boolean,
): Set<string> {
  const fits = new Set(taken);
  const cost = (slugs: ReadonlySet<string>) =>
    sumOf(
      chapters.filter(({ slug }) => slugs.has(slug)),
      ({ time }) => time.core,
    );
  for (;;) {
    const [next] = chapters
      .filter((chapter) => isMeant(chapter) && !fits.has(chapter.slug))
      .map(({ slug }) => withNeeds(slug, chapters, fits))
      .map((slugs) => ({ slugs, minutes: cost(slugs) }))
      .filter(({ minutes }) => minutes <= room)
      .sort((a, b) => a.minutes - b.minutes);
    if (!next) return fits;
    for (const slug of next.slugs) fits.add(slug);
  }
}

/** A chapter, what it needs, what that needs, and so on, beside what is there. */
function withNeeds(slug: string, chapters: readonly Planned[], there: ReadonlySet<string>): Set<string> {
  const all = new Set(there);
  const open = [slug];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (all.has(name)) continue;
    all.add(name);
    open.push(...(chapters.find((chapter) => chapter.slug === name)?.needs ?? []));
  }
  return all;
}

/** Chapters in order over `count` meetings, so that the longest is as short as can be. */
function evenly<C>(chapters: readonly C[], minutesOf: (chapter: C) => number, count: number): Meeting<C>[] {
  const upTo = [0];
  for (const [k, chapter] of chapters.entries()) upTo.push(upTo[k] + minutesOf(chapter));
  const between = (from: number, to: number) => upTo[to] - upTo[from];
  // longest[m][to]: the longest of m meetings with the chapters before `to`; cut[m][to]: where the last of them begins.
  const longest = [upTo.map((_, to) => (to === 0 ? 0 : Number.POSITIVE_INFINITY))];
  const cut: number[][] = [[]];
  for (let m = 1; m <= count; m++) {
    longest.push(upTo.map(() => Number.POSITIVE_INFINITY));
    cut.push(upTo.map(() => 0));
    for (let to = m; to < upTo.length; to++) {
      for (let from = m - 1; from < to; from++) {
        const most = Math.max(longest[m - 1][from], between(from, to));
        if (most < longest[m][to]) [longest[m][to], cut[m][to]] = [most, from];
      }
    }
  }
  const meetings: Meeting<C>[] = [];
  for (let m = count, to = chapters.length; m > 0; m--) {
    const from = cut[m][to];
    meetings.unshift({ chapters: chapters.slice(from, to), minutes: between(from, to) });
    to = from;
  }
  return meetings;
}

function sumOf<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((sum, one) => sum + of(one), 0);
}
