/**
 * The first line of a cell's source in a built page, where it can be told: how the body begins that is defined
 * under the cell's id, after what it imports.
 *
 * @param html the page as it was built
 * @param id of the cell, as in the mark before its output
 */
export function cellSource(html: string, id: string): string | undefined {
  if (id === "") return undefined;
  const start = html.indexOf(`define({id: "${id}"`);
  if (start < 0) return undefined;
  const body = html.slice(start).match(/body: (?:async )?\([^)]*\) => (?:\{\n|\(\n)([\s\S]*)/)?.[1];
  const line = body?.split("\n").find((text) => text.trim() !== "" && !text.includes("import("));
  return line?.trim().slice(0, 80);
}
