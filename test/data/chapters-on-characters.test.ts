import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadSamples } from "../../site/data/load.js";
import { locateSamples } from "../../site/data/locate.js";
import { wasmBackend } from "../../src/lib/backends/wasm/wasm.js";
import { seededRandom } from "../../src/lib/core/random.js";
import { fewOfEach, selectRows } from "../../src/lib/data/rows.js";
import { splitOf } from "../../src/lib/data/split.js";
import { pushesOf } from "../../src/lib/labs/inside/pushes.js";
import { lookInside } from "../../src/lib/labs/inside/stages.js";
import { trainedNetwork } from "../../src/lib/training/weights/trained-network.js";
import { accuracyWith } from "../../src/pages/inference/study/mistakes.js";
import { classMeans } from "../../src/pages/pixels/study/class-means.js";

const source = locateSamples("characters");
const dataset = source.origin === "stand-in" ? undefined : await loadSamples("characters", source);
const read = (name: string) => readFileSync(`data/models/characters-dense.${name}`);

/** The dense network for characters, and so many test characters of each class. */
async function denseOn(perClass: number) {
  if (!dataset) throw new TypeError("no characters");
  const { test } = splitOf(dataset, 1);
  const characters = selectRows(dataset, fewOfEach(dataset.labels, test, perClass, seededRandom(4)));
  const backend = await wasmBackend();
  const card = read("json").toString();
  const { network } = trainedNetwork(backend, card, new Uint8Array(read("safetensors")), {
    needsInputGradient: true,
  });
  const levelsOf = (row: number) => characters.pixels.subarray(784 * row, 784 * (row + 1));
  return { characters, backend, network, levelsOf };
}

describe.runIf(dataset)("what chapters say of the dense network and test characters", () => {
  it("inside: ink in the gap of a C speaks for O and against C", async () => {
    const { characters, backend, network, levelsOf } = await denseOn(40);
    const [c, o] = ["C", "O"].map((name) => characters.classes.indexOf(name));
    const means = classMeans(characters);
    const rows = Array.from(characters.labels.keys()).filter((row) => characters.labels[row] === c);
    const speaks = rows.map((row) => {
      const levels = levelsOf(row);
      const gap = Array.from(levels.keys())
        .filter((k) => levels[k] === 0)
        .sort((k, l) => means[784 * o + l] - means[784 * c + l] - (means[784 * o + k] - means[784 * c + k]))
        .slice(0, 12);
      const [forO, forC] = [o, c].map((label) => {
        const { slopes } = lookInside(backend, network, levels, { label }).stages[0];
        return gap.reduce((sum, k) => sum + slopes[k], 0);
      });
      return forO > 0 && forC < 0;
    });
    expect(speaks.filter(Boolean).length).toBeGreaterThan(0.9 * rows.length);
  });

  it("inside: without its strongest unit the score falls by the push, and mostly the answer stays", async () => {
    const { characters, backend, network, levelsOf } = await denseOn(4);
    let changed = 0;
    for (const row of characters.labels.keys()) {
      const { z } = lookInside(backend, network, levelsOf(row), { label: 0 });
      const label = z.indexOf(Math.max(...z));
      const whole = lookInside(backend, network, levelsOf(row), { label });
      const stage = whole.stages.length - 2;
      const pushes = pushesOf(whole.stages[stage]);
      const channel = pushes.indexOf(Math.max(...pushes));
      const without = lookInside(backend, network, levelsOf(row), { label, silenced: { stage, channel } });
      expect(whole.z[label] - without.z[label]).toBeCloseTo(pushes[channel], 3);
      if (without.z.indexOf(Math.max(...without.z)) !== label) changed++;
    }
    expect(changed / characters.labels.length).toBeLessThan(0.15);
  });

  it("inference: pixels from 0 to 255 hardly change the answers, and pictures on their side nearly all", async () => {
    const { characters, backend, network } = await denseOn(10);
    const rightly = accuracyWith("none", backend, network, characters);
    expect(accuracyWith("unscaled", backend, network, characters)).toBeGreaterThan(rightly - 0.05);
    expect(accuracyWith("transposed", backend, network, characters)).toBeLessThan(0.25);
  });
});
