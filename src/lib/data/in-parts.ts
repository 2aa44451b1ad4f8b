import type { Dataset } from "./dataset.js";
import { joinForTest } from "./join.js";
import { selectRows } from "./select.js";
import { splitOf } from "./split-of.js";

/** A data set in two parts, the first of which can be used alone. */
export interface InParts {
  /** The first rows to train on, and all to test on. */
  readonly first: Dataset;
  /** The other rows to train on; none where there are no others. */
  readonly rest: Dataset | undefined;
}

/**
 * A data set parted, for pages that begin with fewer rows.
 *
 * @param count rows to train on in the first part, at most
 */
export function inParts(dataset: Dataset, count: number): InParts {
  const { train, test } = splitOf(dataset, 1);
  const rest = train.subarray(count);
  return {
    first: joinForTest(selectRows(dataset, train.subarray(0, count)), dataset, test),
    rest: rest.length > 0 ? selectRows(dataset, rest) : undefined,
  };
}

/** Both parts together: the rows to train on in their old order, then those to test on. */
export function together(first: Dataset, rest: Dataset): Dataset {
  const { labels, testFrom = labels.length } = first;
  const rows = Uint32Array.from(labels.keys());
  const train = selectRows(first, rows.subarray(0, testFrom));
  const both = joinForTest(train, rest, Uint32Array.from(rest.labels.keys()));
  return joinForTest({ ...both, testFrom: undefined }, first, rows.subarray(testFrom));
}
