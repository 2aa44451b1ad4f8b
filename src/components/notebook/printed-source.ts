/** Code that a `source` fence of this page prints, the whole of it: where there is a reading view, it stands below that. @throws RangeError when there is none */
export function printedSource(name: string): string {
  const figures = [...document.querySelectorAll<HTMLElement>("figure.source")];
  const printed = figures.find(({ dataset }) => dataset.source === name);
  const code = printed?.querySelector(":scope details pre code") ?? printed?.querySelector("pre code");
  if (!code) throw new RangeError(`the page must print the source that is to be changed: ${name}`);
  return (code.textContent ?? "").replace(/\n$/, "");
}
