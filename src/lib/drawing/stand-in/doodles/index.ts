import type { QuickDrawClass } from "../../../data/sample-sets.js";
import type { Template } from "../template.js";
import { airplane } from "./airplane.js";
import { alarmClock } from "./alarm-clock.js";
import { ant } from "./ant.js";
import { anvil } from "./anvil.js";
import { apple } from "./apple.js";
import { asparagus } from "./asparagus.js";
import { banana } from "./banana.js";
import { bucket } from "./bucket.js";
import { clock } from "./clock.js";
import { headphones } from "./headphones.js";
import { hexagon } from "./hexagon.js";
import { pizza } from "./pizza.js";
import { theEiffelTower } from "./the-eiffel-tower.js";
import { theGreatWallOfChina } from "./the-great-wall-of-china.js";
import { theMonaLisa } from "./the-mona-lisa.js";

/** Several ways of drawing each class, each as likely as the others. */
export const doodleTemplates: Readonly<Partial<Record<QuickDrawClass, readonly Template[]>>> = {
  airplane,
  "alarm clock": alarmClock,
  ant,
  anvil,
  apple,
  asparagus,
  banana,
  bucket,
  clock,
  headphones,
  hexagon,
  pizza,
  "The Eiffel Tower": theEiffelTower,
  "The Great Wall of China": theGreatWallOfChina,
  "The Mona Lisa": theMonaLisa,
};
