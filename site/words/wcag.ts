import { listed, tableRows } from "./table-rows.js";

/** What a report of conformance may say. */
const conformances = ["supports", "partially supports", "does not support", "not applicable"] as const;

export type Conformance = (typeof conformances)[number];

/** A criterion of WCAG 2.2, and how the workbook stands to it. */
export interface Criterion {
  /** "1.4.3" */
  readonly number: string;
  readonly name: string;
  readonly level: string;
  readonly conformance: Conformance;
  readonly remarks: string;
  /** Test files, kinds of faults of the gate as "gate: contrast", or "by eye". */
  readonly shownBy: readonly string[];
}

/** The criteria of levels A and AA in order: the table of wcag.md. */
export const criteria: readonly Criterion[] = tableRows("wcag.md").map(
  ([number, name, level, conformance, remarks, shownBy]) => ({
    number,
    name,
    level,
    conformance: conformanceFrom(conformance),
    remarks,
    shownBy: listed(shownBy, ", "),
  }),
);

/** @throws RangeError when a report has no such word */
function conformanceFrom(words: string): Conformance {
  const found = conformances.find((one) => one === words);
  if (!found) throw new RangeError(`conformance must be one of ${conformances.join(", ")}: ${words}`);
  return found;
}
