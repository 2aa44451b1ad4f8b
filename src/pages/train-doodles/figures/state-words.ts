import type { LabState } from "../../../components/training/run-buttons.js";
import { t } from "../../../components/words/t.js";

/** What a lab says of the state that it is in. */
export const stateWords: Readonly<Record<LabState, string>> = {
  loading: t("Loading the drawings"),
  paused: t("Paused"),
  running: t("Training"),
  finished: t("Finished"),
  diverged: t("Diverged"),
  failed: t("Stopped"),
};
