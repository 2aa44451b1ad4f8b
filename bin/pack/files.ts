import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Zippable, zipSync } from "fflate";
import { course } from "../../site/course/chosen.js";

const here = dirname(fileURLToPath(import.meta.url));
/** On Unix: a file that may be run. */
const runnable = { os: 3, attrs: 0o100755 << 16 } as const;
/** Samples to train on are the files of data above so many bytes; weights and pictures that pages show are below. */
const largestKept = 600_000;
/** Samples and weights are packed as tightly as they go. */
const unpackable = /\.(?:bin|png|woff2)$/;

/** What goes into an archive of the built site. */
export interface PackOptions {
  /** The built site. */
  readonly dist: string;
  /** Whether the samples that labs train on are in it. */
  readonly data: boolean;
}

/** Paths of the files of a built site, with slashes, without what only GitHub Pages needs. */
export function siteFiles({ dist, data }: PackOptions): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== ".nojekyll")
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(dist.length))
    .map((path) => path.replaceAll("\\", "/").replace(/^\//, ""))
    .filter((path) => data || !isSamples(path, dist))
    .sort();
}

function isSamples(path: string, dist: string): boolean {
  return /^_file\/data\/[^/]+\.bin$/.test(path) && readFileSync(join(dist, path)).length > largestKept;
}

/** The built site as the files of an archive, in its folder `site`. */
export function siteInZip(options: PackOptions): Zippable {
  return Object.fromEntries(
    siteFiles(options).map((path) => {
      const level = unpackable.test(path) ? 0 : 6;
      return [`site/${path}`, [new Uint8Array(readFileSync(join(options.dist, path))), { level }]];
    }),
  );
}

/**
 * An archive that a student unpacks and starts: the site, what serves it on each system, and what to do first.
 */
export function packedSite(options: PackOptions): Uint8Array {
  const without = options.data
    ? ""
    : "\nThis is the small archive: the samples that the larger labs train on are not in it, and those labs say so.\n";
  const first = read("READ-ME-FIRST.txt")
    .replace("TITLE", course.title)
    .replace("VERSION", course.version)
    .replace("DATA\n", without);
  const unix = bytes(read("start.sh"));
  const folder = nameOf(options);
  const files: Zippable = {
    "READ-ME-FIRST.txt": bytes(forWindows(first)),
    "start-windows.bat": bytes(forWindows(read("start-windows.bat"))),
    "serve.ps1": bytes(forWindows(read("serve.ps1"))),
    "start-mac.command": [unix, runnable],
    "start-linux.sh": [unix, runnable],
    ...siteInZip(options),
  };
  return zipSync({ [folder]: files });
}

/** The name of an archive without its end: "hand-drawn-networks-0.1.0". */
export function nameOf({ data }: Pick<PackOptions, "data">, kind = ""): string {
  const start = course.title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return `${start}-${course.version}${kind}${data ? "" : "-no-data"}`;
}

function read(name: string): string {
  return readFileSync(join(here, name), "utf8");
}

function forWindows(text: string): string {
  return text.replace(/\r?\n/g, "\r\n");
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
