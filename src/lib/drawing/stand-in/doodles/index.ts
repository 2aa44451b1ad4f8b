import type { Template } from "../template.js";
import { airplane } from "./airplane.js";
import { alarmClock } from "./alarm-clock.js";
import { ant } from "./ant.js";
import { anvil } from "./anvil.js";
import { apple } from "./apple.js";
import { asparagus } from "./asparagus.js";
import { banana } from "./banana.js";
import { baseballBat } from "./baseball-bat.js";
import { bicycle } from "./bicycle.js";
import { bucket } from "./bucket.js";
import { clock } from "./clock.js";
import { dolphin } from "./dolphin.js";
import { elephant } from "./elephant.js";
import { fish } from "./fish.js";
import { flamingo } from "./flamingo.js";
import { fork } from "./fork.js";
import { hammer } from "./hammer.js";
import { headphones } from "./headphones.js";
import { hexagon } from "./hexagon.js";
import { hotDog } from "./hot-dog.js";
import { pizza } from "./pizza.js";
import { theEiffelTower } from "./the-eiffel-tower.js";
import { theGreatWallOfChina } from "./the-great-wall-of-china.js";
import { theMonaLisa } from "./the-mona-lisa.js";

/** Several ways of drawing each class, each as likely as the others. */
export const doodleTemplates = {
  airplane,
  "alarm clock": alarmClock,
  ant,
  anvil,
  apple,
  asparagus,
  banana,
  "baseball bat": baseballBat,
  bicycle,
  bucket,
  clock,
  dolphin,
  elephant,
  fish,
  flamingo,
  fork,
  hammer,
  headphones,
  hexagon,
  "hot dog": hotDog,
  pizza,
  "The Eiffel Tower": theEiffelTower,
  "The Great Wall of China": theGreatWallOfChina,
  "The Mona Lisa": theMonaLisa,
} as const satisfies Readonly<Record<string, readonly Template[]>>;
