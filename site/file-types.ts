import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";

/** Ends of names that every static host knows the type of: IIS, for one, sends no file whose end it does not know. */
export const knownEnds: readonly string[] = [
  ".html",
  ".js",
  ".css",
  ".json",
  ".svg",
  ".png",
  ".woff2",
  ".bin",
];

/** Files of text, which are worth compressing on their way. */
export const textFile = /\.(?:html|js|css|json|svg)$/;

/** Gives the files of a built site whose ends not every host knows that of bytes, `.bin`, wherever they are named. */
export function renameForHosts(folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const renamed = new Map<string, string>();
  for (const name of names.filter((name) => name.startsWith("_file") && extname(name) !== "")) {
    const end = extname(name);
    if (knownEnds.includes(end)) continue;
    const next = `${name.slice(0, -end.length)}.bin`;
    renameSync(join(folder, name), join(folder, next));
    renamed.set(basename(name), basename(next));
  }
  if (renamed.size === 0) return;
  for (const name of names.filter((name) => /\.(?:html|js)$/.test(name))) {
    const text = readFileSync(join(folder, name), "utf8");
    // Names have a hash of what is in them, so that none is found where it is not meant.
    const next = text.replace(/[\w-]+\.[0-9a-f]{8}\.\w+/g, (found) => renamed.get(found) ?? found);
    if (next !== text) writeFileSync(join(folder, name), next);
  }
}
