import { expect, it } from "vitest";
import { nameFromFile } from "../../../src/lib/data/name-from-file.js";

it.each([
  ["alarm clock.npy", "alarm clock"],
  ["quickdraw/alarm%20clock.npy.gz", "alarm clock"],
  ["C:\\drawings\\The Mona Lisa.ndjson", "The Mona Lisa"],
  ["full_numpy_bitmap_hot dog.npy", "hot dog"],
  ["full_simplified_ant.ndjson", "ant"],
  ["my.own.drawings.csv", "my.own.drawings"],
  ["noextension", "noextension"],
  [".npy", ".npy"],
])("calls the class of %s %s", (file, name) => {
  expect(nameFromFile(file)).toBe(name);
});
