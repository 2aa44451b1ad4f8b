import { pairedRatio, type Summary, summaryOf } from "./statistics.js";

/** What was measured of one peer. */
export interface Measured {
  readonly id: string;
  readonly name: string;
  /** Milliseconds of each round's epoch. */
  readonly ms: readonly number[];
  /** Mean loss of the last epoch. */
  readonly loss: number;
}

/** A line of the report. */
export interface PeerReport extends Summary {
  readonly id: string;
  readonly name: string;
  readonly loss: number;
  /** The workbook's time over this peer's, median of the rounds. */
  readonly ratio: number;
  /** What that ratio may be at most, where something was set. */
  readonly target?: number;
  readonly met?: boolean;
}

/** The most that the workbook's time may be, as a part of each peer's. */
type Targets = Readonly<Record<string, number>>;

export const denseTargets: Targets = { numpy: 1.3, jax: 0.45, tfjs: 0.07 };
export const convolutionalTargets: Targets = { torch: 0.6, jax: 0.05 };

/** @throws RangeError when the workbook itself is not among the measured */
export function reportOf(measured: readonly Measured[], targets: Targets): PeerReport[] {
  const own = measured.find(({ id }) => id === "workbook");
  if (!own) throw new RangeError("workbook must be among the measured");
  return measured.map(({ id, name, ms, loss }) => {
    const ratio = pairedRatio(own.ms, ms);
    const target = targets[id];
    const report = { id, name, loss, ratio, ...summaryOf(ms) };
    return target === undefined ? report : { ...report, target, met: ratio <= target };
  });
}

/** The report as lines of a table. */
export function tableOf(reports: readonly PeerReport[]): string[] {
  const rows = reports.map((report) => [
    report.name,
    report.median.toFixed(0),
    `${report.least.toFixed(0)}–${report.most.toFixed(0)}`,
    report.ratio.toFixed(3),
    report.target === undefined ? "" : `${report.met ? "met" : "MISSED"}: ≤ ${report.target}`,
    report.loss.toFixed(3),
  ]);
  const header = ["system", "median ms", "least–most", "workbook ÷ it", "target", "last loss"];
  const widths = header.map((title, k) => Math.max(title.length, ...rows.map((row) => row[k].length)));
  return [header, ...rows].map((row) =>
    row
      .map((cell, k) => (k === 0 ? cell.padEnd(widths[k]) : cell.padStart(widths[k])))
      .join("  ")
      .trimEnd(),
  );
}
