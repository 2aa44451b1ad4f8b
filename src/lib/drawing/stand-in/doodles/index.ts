import type { QuickDrawClass } from "../../../data/sample-sets.js";
import type { Template } from "../template.js";
import { bucket } from "./bucket.js";
import { clock } from "./clock.js";
import { headphones } from "./headphones.js";
import { hexagon } from "./hexagon.js";
import { pizza } from "./pizza.js";

/** Several ways of drawing each class, each as likely as the others. */
export const doodleTemplates: Readonly<Partial<Record<QuickDrawClass, readonly Template[]>>> = {
  bucket,
  clock,
  headphones,
  hexagon,
  pizza,
};
