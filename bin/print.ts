import { existsSync } from "node:fs";
import { join } from "node:path";
import { courseSpec, readOptions, runCommand } from "./options.js";
import { printCourse } from "./print/print-course.js";

const { values } = readOptions(
  "print",
  "Prints the built site: a PDF of each chapter, and one of the course with contents, page numbers and bookmarks.",
  {
    dist: { type: "string", value: "FOLDER", help: "the built site; defaults to dist" },
    output: { type: "string", value: "FOLDER", help: "where the PDFs go; defaults to prints" },
    pages: {
      type: "string",
      value: "LIST",
      help: "these chapters alone, such as relu,softmax, each in a PDF",
    },
    solutions: "solutions at the end of each chapter that the course has them for",
    address: {
      type: "string",
      value: "URL",
      help: "where the site is hosted, for links to what is not printed",
    },
    ...courseSpec,
  },
);

await runCommand(async () => {
  const dist = values.dist ?? "dist";
  if (!existsSync(join(dist, "_observablehq"))) throw new RangeError(`no built site: ${dist}`);
  const options = {
    dist,
    output: values.output ?? "prints",
    solutions: values.solutions === true,
    only: values.pages?.split(","),
    hosted: values.address,
  };
  await printCourse(options, (file, sheets) => console.log(`${file}, ${sheets} pages`));
});
