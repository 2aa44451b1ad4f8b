import { loadSamples } from "../../site/data/load.js";

const { classes, labels } = await loadSamples("sweeps");
const counts = classes.map((name, label) => ({
  name,
  count: labels.filter((other) => other === label).length,
}));
process.stdout.write(JSON.stringify(counts));
