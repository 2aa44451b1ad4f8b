/** A text in which no line ends between a number and its percent sign. */
export function keepSigns(text: string): string {
  return text.replace(/(\d) %/g, "$1\u00a0%");
}
