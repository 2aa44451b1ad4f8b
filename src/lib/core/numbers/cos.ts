const halfPiHigh = 1.5707963267341256;
const halfPiLow = 6.077100506506192e-11;

/**
 * cos x for |x| ≤ 10⁵, the same bits in every engine; x in radians.
 *
 * x is written as n·π/2 + r with |r| ≤ π/4, π/2 in two parts of which the first has so few digits that n times
 * it is exact; cos r or sin r is then summed as a Taylor series, from the smallest term up.
 *
 * @throws RangeError outside that range, where the reduction would lose digits
 */
export function cos(x: number): number {
  return cosine(x, 0);
}

/** sin x = cos(x − π/2) for |x| ≤ 10⁵, the same bits in every engine; x in radians. As `cos` otherwise. */
export function sin(x: number): number {
  return cosine(x, -1);
}

/** cos(x + turns·π/2), the turns being taken after the reduction so that they cost no digits. */
function cosine(x: number, turns: number): number {
  if (!(Math.abs(x) <= 1e5)) throw new RangeError(`angle must be between -100000 and 100000: ${x}`);
  const n = Math.round(x / (Math.PI / 2));
  const r = x - n * halfPiHigh - n * halfPiLow;
  const quarter = (((n + turns) % 4) + 4) % 4;
  if (quarter === 0) return cosineSeries(r);
  if (quarter === 1) return -sineSeries(r);
  if (quarter === 2) return -cosineSeries(r);
  return sineSeries(r);
}

function cosineSeries(r: number): number {
  const rr = r * r;
  let sum = 1;
  for (let k = 16; k >= 2; k -= 2) sum = 1 - (rr / (k * (k - 1))) * sum;
  return sum;
}

function sineSeries(r: number): number {
  const rr = r * r;
  let sum = 1;
  for (let k = 17; k >= 3; k -= 2) sum = 1 - (rr / (k * (k - 1))) * sum;
  return r * sum;
}
