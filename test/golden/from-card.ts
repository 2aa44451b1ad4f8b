// Writes what src/data/from_card.py says of a few drawings of the stand-in for each shipped network, for machines without
// Python: npx tsx test/golden/from-card.ts > test/golden/from-card.json
import { readFileSync } from "node:fs";
import { seededRandom } from "../../src/lib/core/random.js";
import { readCard } from "../../src/lib/training/weights/card.js";
import { askScript, drawnFor, filesOf, shippedModels } from "../data/from-card.js";

const networks = shippedModels.map((model) => {
  const files = filesOf(model);
  const card = readCard(readFileSync(files.card, "utf8"));
  const some = card.classes.filter((_, label) => label % Math.ceil(card.classes.length / 4) === 0);
  const pictures = drawnFor(card, some, seededRandom(12));
  const { hash, numpy, probabilities } = askScript(files, pictures);
  return {
    model,
    hash,
    numpy,
    pictures: pictures.map((levels) => Buffer.from(levels).toString("base64")),
    probabilities,
  };
});
console.log(JSON.stringify({ madeBy: "src/data/from_card.py", networks }, null, 1));
