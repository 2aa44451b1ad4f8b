// Prints what the sets of samples are in the course that WORKBOOK_COURSE names, and the card of its doodle classifier, as JSON.
import { courseClasses } from "../../../bin/data/wanted.js";
import { chosenClasses } from "../../../site/data/chosen-classes.js";
import { loadSamples } from "../../../site/data/load.js";
import { modelFile } from "../../../site/data/models.js";
import { isSetName } from "../../../src/lib/data/sample-sets.js";

const sets: Record<string, unknown> = {};
for (const set of process.argv.slice(2)) {
  if (!isSetName(set)) throw new RangeError(`set must be known: ${set}`);
  const { title, origin, classes, labels, pixels, testFrom } = await loadSamples(set, undefined, {
    perClass: 3,
  });
  const firsts = classes.map((_, label) => pixels[labels.indexOf(label) * 784 + 14 * 28 + 14]);
  sets[set] = { title, origin, classes, labels: [...labels], testFrom, firsts };
}
const { classes, madeBy } = JSON.parse(String(await modelFile("json", ["--name", "doodles"])));
process.stdout.write(
  JSON.stringify({ sets, card: { classes, madeBy }, chosen: chosenClasses(), toFetch: courseClasses() }),
);
