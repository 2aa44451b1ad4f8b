import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Random } from "../../src/lib/core/random.js";
import { standInDrawing } from "../../src/lib/data/stand-in.js";
import { preprocess } from "../../src/lib/labs/reading/preprocess.js";
import type { ModelCard } from "../../src/lib/training/weights/card.js";
import { python } from "../python.js";

/** Names of the networks that the repository ships. */
export const shippedModels = readdirSync("data/models")
  .filter((file) => file.endsWith(".safetensors"))
  .map((file) => file.replace(".safetensors", ""));

/** What `src/data/from_card.py` says of pictures. */
export interface ByScript {
  readonly hash: string;
  /** Its version. */
  readonly numpy: string;
  readonly answers: readonly string[];
  readonly probabilities: readonly (readonly number[])[];
}

/** The files of a shipped network. */
export function filesOf(model: string): { card: string; weights: string } {
  return { card: `data/models/${model}.json`, weights: `data/models/${model}.safetensors` };
}

/** A picture of each of some classes, drawn by the workbook's own code and made as the card says. */
export function drawnFor(
  { preprocessing }: ModelCard,
  classes: readonly string[],
  random: Random,
): Uint8Array[] {
  if (!preprocessing) throw new Error("card must say how pictures are made");
  const convention = preprocessing.name;
  return classes.map((name) => preprocess(standInDrawing(name, random), { convention }).levels);
}

/**
 * Runs the script in a folder that holds nothing but a copy of it, of a card, and of the weights, and the pictures.
 *
 * @param pictures grey levels of each
 */
export function askScript(
  { card, weights }: { card: string; weights: string },
  pictures: readonly Uint8Array[],
): ByScript {
  if (!python) throw new Error("a Python with NumPy is not there");
  const folder = mkdtempSync(join(tmpdir(), "from-card-"));
  try {
    copyFileSync("src/data/from_card.py", join(folder, "from_card.py"));
    copyFileSync(card, join(folder, "card.json"));
    copyFileSync(weights, join(folder, "weights.safetensors"));
    writeFileSync(
      join(folder, "pictures.json"),
      JSON.stringify(pictures.map((levels) => Array.from(levels))),
    );
    const files = ["from_card.py", "card.json", "weights.safetensors", "pictures.json"];
    // -I: no variables of the environment, nothing from the folders of whoever runs it.
    return JSON.parse(execFileSync(python, ["-I", ...files], { cwd: folder }).toString());
  } finally {
    rmSync(folder, { recursive: true });
  }
}
