type Ends = readonly [from: number, to: number];

/** Where the numbers of an axis are drawn. */
export interface Scale {
  /** The place of a number, in pixels. */
  (value: number): number;
  /** The number at a place. */
  invert(place: number): number;
  /** The numbers at both ends, and their places. */
  readonly domain: Ends;
  readonly range: Ends;
}

interface ScaleOptions {
  /** Whether numbers beyond an end are drawn at it; defaults to not. */
  readonly clamp?: boolean;
}

/** A scale on which equal differences are equal lengths. */
export function linearScale(domain: Ends, range: Ends, { clamp = false }: ScaleOptions = {}): Scale {
  return scaleBy({ domain, range, clamp, to: (value) => value, from: (value) => value });
}

/** A scale on which equal ratios are equal lengths. @param domain of numbers above 0 */
export function logScale(domain: Ends, range: Ends, { clamp = false }: ScaleOptions = {}): Scale {
  return scaleBy({ domain, range, clamp, to: Math.log, from: Math.exp });
}

/** Scales are the rule of three on numbers that are changed on the way, `to`, and back, `from`. */
function scaleBy({
  domain,
  range,
  clamp,
  to,
  from,
}: {
  domain: Ends;
  range: Ends;
  clamp: boolean;
  to(value: number): number;
  from(value: number): number;
}): Scale {
  const [begin, end] = [to(domain[0]), to(domain[1])];
  const [least, most] = begin < end ? domain : [domain[1], domain[0]];
  const place = (value: number) => {
    const within = clamp ? Math.max(least, Math.min(most, value)) : value;
    return between(range, partOf(begin, end, to(within)));
  };
  const invert = (at: number) => {
    const value = from(between([begin, end], partOf(range[0], range[1], at)));
    return clamp ? Math.max(least, Math.min(most, value)) : value;
  };
  return Object.assign(place, { invert, domain, range });
}

/** How far a value is on the way; half way where there is none. */
function partOf(begin: number, end: number, value: number): number {
  return end === begin ? 0.5 : (value - begin) / (end - begin);
}

function between([begin, end]: Ends, part: number): number {
  return begin * (1 - part) + end * part;
}
