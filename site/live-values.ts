/**
 * Where the `${…}` that begins before `from` ends: the place of its closing brace, or −1.
 *
 * @param from place after its opening brace
 */
export function closingBrace(text: string, from: number): number {
  let depth = 1;
  for (let k = from; k < text.length; k++) {
    if (text[k] === "{") depth++;
    else if (text[k] === "}" && --depth === 0) return k;
  }
  return -1;
}
