import { boundOf, type Goal, goals, isMet } from "../figures/goals.js";
import { pairedRatio, type Summary, summaryOf } from "./statistics.js";

/** What was measured of one peer. */
export interface Measured {
  readonly id: string;
  readonly name: string;
  /** Milliseconds of each round's epoch. */
  readonly ms: readonly number[];
  /** Mean loss of the last epoch. */
  readonly loss: number;
  /** Whether to beat it is nothing: no target is held against it then. */
  readonly isReference?: boolean;
}

/** A line of the report. */
export interface PeerReport extends Summary, Omit<Measured, "ms"> {
  /** The workbook's time over this peer's, median of the rounds. */
  readonly ratio: number;
  /** What that ratio is to be, where something was set. */
  readonly target?: Goal;
  readonly met?: boolean;
}

/**
 * What is said of each peer.
 *
 * @param race what they were measured in, the name of a measurement that has goals
 * @throws RangeError when the workbook itself is not among the measured
 */
export function reportOf(measured: readonly Measured[], race: string): PeerReport[] {
  const own = measured.find(({ id }) => id === "workbook");
  if (!own) throw new RangeError("workbook must be among the measured");
  return measured.map(({ id, name, ms, loss, isReference = false }) => {
    const ratio = pairedRatio(own.ms, ms);
    const target = goals.find(({ measurement, number }) => measurement === race && number === id);
    const report = { id, name, loss, ratio, isReference, ...summaryOf(ms) };
    if (!target || isReference) return report;
    return { ...report, target, met: isMet(target, ratio) };
  });
}

/** The report as lines of a table. */
export function tableOf(reports: readonly PeerReport[]): string[] {
  const rows = reports.map((report) => [
    report.name,
    report.median.toFixed(0),
    `${report.least.toFixed(0)}–${report.most.toFixed(0)}`,
    report.ratio.toFixed(3),
    judgementOf(report),
    report.loss.toFixed(3),
  ]);
  return inColumns([["system", "median ms", "least–most", "workbook ÷ it", "target", "last loss"], ...rows]);
}

function judgementOf({ target, met, isReference }: PeerReport): string {
  if (isReference) return "not counted";
  return target ? `${met ? "met" : "MISSED"}: ${boundOf(target)}` : "";
}

/** Rows of cells as lines, the first column to the left, the others to the right. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, k) => Math.max(...rows.map((row) => row[k].length)));
  return rows.map((row) =>
    row
      .map((cell, k) => (k === 0 ? cell.padEnd(widths[k]) : cell.padStart(widths[k])))
      .join("  ")
      .trimEnd(),
  );
}
