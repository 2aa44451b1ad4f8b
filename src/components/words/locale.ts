import { t } from "./t.js";

/** The tag by which lists, dates and times are written. */
export const locale = t("en-GB");
