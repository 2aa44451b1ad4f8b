import type { Template } from "../template.js";
import { asWritten } from "./as-written.js";
import { capitalsAToM } from "./capitals-a-m.js";
import { capitalsNToZ } from "./capitals-n-z.js";
import { digits } from "./digits.js";
import { lowerCase } from "./lower-case.js";

/** Several ways of writing each character, each as likely as the others. */
export const characterTemplates: Readonly<Record<string, readonly Template[]>> = asWritten({
  ...digits,
  ...capitalsAToM,
  ...capitalsNToZ,
  ...lowerCase,
});
