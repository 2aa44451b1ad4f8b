import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

/**
 * A file of a model that the repository ships, by the name that a data loader was asked for: `--name characters-conv`.
 *
 * @param ending "json" for the card, "safetensors" for the weights
 * @throws RangeError when the name is no file's name
 */
export function modelFile(ending: "json" | "safetensors", args: string[] = process.argv.slice(2)): Buffer {
  const { values } = parseArgs({ args, options: { name: { type: "string" } } });
  const { name = "" } = values;
  if (!/^[a-z]+(-[a-z]+)*$/.test(name))
    throw new RangeError(`model must have a name in small letters: ${name}`);
  return readFileSync(`data/models/${name}.${ending}`);
}
