import type { RunLog } from "../../../components/training/run-log.js";
import { percent } from "../../../components/ui/numbers.js";
import { numberCell, table } from "../../../components/ui/table.js";
import type { FoundReproduction } from "../../../lib/training/reproduction.js";
import type { LabValue } from "./lab.js";

/** Each reading of "dropout 0.8": what a command found, what this page found last, and what was reported. */
export function readingsTable(found: FoundReproduction, { runs, run }: LabValue): HTMLElement {
  const rows = found.readings.map(({ meaning, dropout, testAccuracy }) => {
    const own = [...runs, ...(run?.finished ? [run] : [])].findLast(
      ({ hyperparameters, finished }) => finished && hyperparameters.dropout === dropout,
    );
    return [`${meaning} 0.8`, numberCell(percent(testAccuracy)), ...cells(own)];
  });
  const { testAccuracy, trainAccuracy } = found.reported;
  return table({
    label: "Both readings",
    head: [
      "0.8 read as",
      `Node: test, mean of ${found.readings[0].seeds.length} seeds`,
      "this page: test",
      "this page: while training",
    ],
    rows,
    foot: ["reported", undefined, numberCell(percent(testAccuracy)), numberCell(percent(trainAccuracy))],
    className: "reported",
    numbers: false,
    rightAligned: false,
  });
}

function cells(run: RunLog | undefined): HTMLElement[] {
  const accuracies = [run?.evaluation?.heldOut.accuracy, run?.whole?.whileTraining?.accuracy];
  return accuracies.map((accuracy) => numberCell(accuracy === undefined ? "not run yet" : percent(accuracy)));
}
