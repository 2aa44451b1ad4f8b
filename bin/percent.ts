/** A part of 1 as a percentage for a terminal, with an ordinary space, which a search finds: "93.6 %". */
export function percent(part: number, digits = 1): string {
  return `${(100 * part).toFixed(digits)} %`;
}
