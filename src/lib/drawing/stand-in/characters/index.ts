import type { Template } from "../template.js";

/** Several ways of writing each character, each as likely as the others. */
export const characterTemplates: Readonly<Record<string, readonly Template[]>> = {};
