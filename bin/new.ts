import { courseEntry, newChapter } from "./new/chapter.js";
import { readOptions, runCommand } from "./options.js";

const { values, words } = readOptions(
  "new",
  "Writes a chapter to begin with: npm run new chapter <name>. It passes the gate as it stands.",
  { "markdown-only": "write the page alone, without a figure or an exercise" },
);
await runCommand(() => {
  const [kind, name, ...more] = words;
  if (kind !== "chapter" || name === undefined || more.length > 0) {
    throw new RangeError(`new must be followed by chapter and a name: ${words.join(" ") || "nothing"}`);
  }
  for (const file of newChapter(name, { markdownOnly: values["markdown-only"] === true })) console.log(file);
  console.log(`To have it in a course, add to a part of its file:\n  ${courseEntry(name)},`);
});
