import { latePart } from "../ui/late-part.js";
import { t } from "../words/t.js";
import type { ChangeAndTrainOptions } from "./open-change-and-train.js";

/**
 * An editable copy of functions of the library, and two networks that train from the same seed: one with the library's functions,
 * one with the reader's. Its code is fetched when the fold that it stands in is opened.
 */
export function changeAndTrain(options: ChangeAndTrainOptions): HTMLElement {
  const open = async () => (await import("./open-change-and-train.js")).openChangeAndTrain(options);
  const { functions, invalidation } = options;
  return latePart(open, { what: t("The copy of {names}", { names: functions.join(", ") }), invalidation });
}
