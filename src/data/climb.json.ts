// What `npm run climb` found: the network of “Your network” with one part of the theory more each time.
import { readFileSync } from "node:fs";

process.stdout.write(readFileSync("data/climb.json"));
