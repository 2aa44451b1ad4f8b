// The figures of the course's chapters as SVG, with a file that says what may be done with them.
import { strToU8, zipSync } from "fflate";
import { slides, slidesLicence } from "../../site/guide/slides.js";

const files = Object.fromEntries(slides.map(({ file, svg }) => [file, strToU8(svg)]));
// Without a date, the same figures are the same bytes.
const mtime = new Date("2026-01-01T12:00:00");
process.stdout.write(zipSync({ "READ-ME.txt": strToU8(slidesLicence()), ...files }, { mtime }));
