import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { zipSync } from "fflate";
import { course } from "../../../site/course/chosen.js";
import { recordFrom } from "../../../src/lib/data/readers.js";
import { bytes, type PackOptions, siteFiles, siteInZip } from "../files.js";

/** Versions of SCORM, of which a platform takes one or both. */
export const scormVersions = ["1.2", "2004"] as const;

export type ScormVersion = (typeof scormVersions)[number];

/** A SCORM package of the built site: one piece of content, which reports solved exercises and tests of parts. */
export function scormPackage(options: PackOptions, scorm: ScormVersion): Uint8Array {
  const files = ["index.html", "report.js", ...siteFiles(options).map((path) => `site/${path}`)];
  return zipSync({
    "imsmanifest.xml": bytes(manifest(scorm, files)),
    "index.html": bytes(framePage(chaptersOf(options.dist))),
    "report.js": bytes(reportScript()),
    ...siteInZip(options),
  });
}

/** The exercises by chapter, from the head of the built home page. */
function chaptersOf(dist: string): string {
  const page = readFileSync(join(dist, "index.html"), "utf8");
  const [, json] =
    /<script type="application\/json" id="workbook-exercises">(.*?)<\/script>/.exec(page) ?? [];
  if (json === undefined) throw new RangeError(`the site must list its exercises: ${dist}`);
  return JSON.stringify(recordFrom("exercises", JSON.parse(json)).chapters).replaceAll("<", "\\u003c");
}

function framePage(chapters: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${xml(course.title)}</title>
<style>html,body{height:100%;margin:0}body{display:flex;flex-direction:column}iframe{flex:1;border:0}p{margin:0;padding:.5rem 1rem;font:1rem/1.5 sans-serif}</style></head>
<body><p id="note" role="status" hidden></p><iframe src="site/index.html" title="${xml(course.title)}" allow="camera; clipboard-write; fullscreen"></iframe>
<script type="application/json" id="chapters">${chapters}</script><script src="report.js"></script></body></html>
`;
}

function reportScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: ["bin/pack/scorm/frame.ts"],
    bundle: true,
    format: "iife",
    target: "es2022",
    minify: true,
    // The name of the site's folder is taken from the address of the frame instead.
    define: { "import.meta.url": '"http://localhost/"' },
    write: false,
  });
  return outputFiles[0].text;
}

function manifest(scorm: ScormVersion, files: readonly string[]): string {
  const is12 = scorm === "1.2";
  const adlcp = is12 ? "http://www.adlnet.org/xsd/adlcp_rootv1p2" : "http://www.adlnet.org/xsd/adlcp_v1p3";
  const imscp = is12
    ? "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    : "http://www.imsglobal.org/xsd/imscp_v1p1";
  const schema = is12 ? "1.2" : "2004 4th Edition";
  const kind = is12 ? "adlcp:scormtype" : "adlcp:scormType";
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="workbook" version="${xml(course.version)}" xmlns="${imscp}" xmlns:adlcp="${adlcp}">
  <metadata><schema>ADL SCORM</schema><schemaversion>${schema}</schemaversion></metadata>
  <organizations default="course"><organization identifier="course"><title>${xml(course.title)}</title>
    <item identifier="item" identifierref="resource"><title>${xml(course.title)}</title></item>
  </organization></organizations>
  <resources><resource identifier="resource" type="webcontent" ${kind}="sco" href="index.html">
${files.map((path) => `    <file href="${xml(encodeURI(path))}"/>`).join("\n")}
  </resource></resources>
</manifest>
`;
}

function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
