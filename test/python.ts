import { spawnSync } from "node:child_process";

/** A Python that has NumPy; undefined where there is none. */
export const python = ["python3", "/usr/bin/python3"].find(
  (command) => spawnSync(command, ["-c", "import numpy"]).status === 0,
);
