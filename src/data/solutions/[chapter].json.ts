// The solutions of a chapter's exercises, or the worked answers of the tests, for readers who ask; none where the workbook is built without.
import { parseArgs } from "node:util";
import { solutionsFile } from "../../../site/solutions.js";

const { values } = parseArgs({ options: { chapter: { type: "string" } } });
process.stdout.write(await solutionsFile(values.chapter ?? ""));
