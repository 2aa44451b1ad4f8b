// What every page shows of the reader's progress.
import { showProgress } from "./progress-marks.js";

showProgress();
