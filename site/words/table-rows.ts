import { readFileSync } from "node:fs";

/** The rows of the table in a Markdown file of this folder, below its head; a cell of code is taken as it is written. */
export function tableRows(name: string): string[][] {
  const lines = readFileSync(`site/words/${name}`, "utf8").split("\n");
  const [, , ...rows] = lines.filter((line) => line.startsWith("|"));
  return rows.map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) =>
        cell
          .trim()
          .replace(/^`(.*)`$/, "$1")
          .replaceAll("\\|", "|"),
      ),
  );
}

/** What stands between separators; nothing in an empty cell. */
export function listed(cell: string, separator: string): string[] {
  return cell === "" ? [] : cell.split(separator);
}
