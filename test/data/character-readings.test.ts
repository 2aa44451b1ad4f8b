import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { foundReadings, triedReadings } from "../../src/lib/labs/experiments/character-readings.js";
import { reportedCharacters } from "../../src/lib/labs/experiments/characters.js";
import { type OnePictureRun, onePictureRuns } from "../../src/lib/labs/experiments/characters-one-picture.js";
import { readReproductions } from "../../src/lib/labs/experiments/reproductions.js";

const { experiments } = readReproductions(JSON.parse(readFileSync("data/reproductions.json", "utf8")));

function trialsOf(id: string) {
  const found = experiments.find((experiment) => experiment.id === id);
  if (!found) throw new Error(`data/reproductions.json must have the experiment: ${id}`);
  return found.trials;
}

/** Training and test accuracy of a curve's last point. */
function endOf({ curve }: ReturnType<typeof trialsOf>[number]) {
  const [, , training, , test] = curve[curve.length - 1];
  return { training, test };
}

const runs = onePictureRuns.map((run) => {
  const trial = trialsOf("characters-one-picture").find(({ name }) => name === run.name);
  if (!trial) throw new Error(`data/reproductions.json must have the trial: ${run.name}`);
  return { ...run, ...endOf(trial), curve: trial.curve };
});
const isPlainDiagonal = ({ jacobian, centred }: OnePictureRun) => jacobian === "diagonal" && !centred;
const miss = ({ training, test }: { training: number; test: number }) =>
  Math.abs(test - reportedCharacters.test.value) + Math.abs(training - reportedCharacters.training.value);

describe("what the chapter on characters says of the readings", () => {
  it("a step an iteration ends far below what was reported, by either gradient", () => {
    for (const trial of trialsOf("characters-as-reported")) {
      expect(endOf(trial).test).toBeLessThan(reportedCharacters.test.value - 0.2);
    }
  });

  it("through the whole Jacobian at η = 0.003 the reported test accuracy lies between both orders", () => {
    const [shuffled, filed] = runs.filter(({ jacobian, eta }) => jacobian === "whole" && eta === 0.003);
    expect([shuffled.order, filed.order]).toEqual(["shuffled", "as filed"]);
    expect(shuffled.test).toBeGreaterThan(reportedCharacters.test.value);
    expect(filed.test).toBeLessThan(reportedCharacters.test.value);
    expect(shuffled.test - filed.test).toBeLessThan(0.03);
    // The training accuracy does not fit.
    for (const { training } of [shuffled, filed]) {
      expect(training).toBeGreaterThan(reportedCharacters.training.value + 0.05);
    }
  });

  it("both accuracies together come nearest through the whole Jacobian at η = 0.001, in the order of the file", () => {
    const [nearest] = [...runs].sort((a, b) => miss(a) - miss(b));
    expect(nearest).toMatchObject({ jacobian: "whole", eta: 0.001, order: "as filed" });
  });

  it("through the diagonal it stays below, and with the larger η it ends in one class", () => {
    const [slow, fast] = runs.filter(isPlainDiagonal).sort((a, b) => a.eta - b.eta);
    expect(slow.test).toBeLessThan(reportedCharacters.test.value - 0.03);
    expect(slow.training).toBeLessThan(reportedCharacters.training.value - 0.02);
    expect(fast.test).toBeLessThan(0.03);
    // It had climbed before.
    expect(Math.max(...fast.curve.map(([, , , , test]) => test))).toBeGreaterThan(0.6);
  });

  it("centred it does not collapse, with a larger η still", () => {
    const centred = runs.find((run) => run.centred);
    const plain = runs.filter(isPlainDiagonal);
    expect(centred?.eta).toBeGreaterThan(Math.max(...plain.map(({ eta }) => eta)));
    expect(centred?.test).toBeGreaterThan(Math.max(...plain.map(({ test }) => test)));
  });

  it("no beginning, scale or order lets the diagonal alone keep up with the whole Jacobian", () => {
    const found = foundReadings(trialsOf("characters-readings"));
    expect(found).toHaveLength(8);
    for (const { diagonal, whole } of found) expect(diagonal.heldOut).toBeLessThan(whole.heldOut);
    // Whatever the choice, the largest η that was tried loses everything by the diagonal alone.
    for (const { initial, ink, order, diagonal } of found) {
      const etas = triedReadings
        .filter((tried) => tried.initial === initial && tried.ink === ink && tried.order === order)
        .map(({ eta }) => eta);
      expect(diagonal.lost).toContain(Math.max(...etas));
    }
    for (const { initial, diagonal } of found) {
      if (initial === "large-normal" || initial === "uniform ±½") expect(diagonal.heldOut).toBeLessThan(0.03);
    }
  });
});
