import { spawn } from "node:child_process";
import { offerSamples, offerSpecs } from "./data/offer-samples.js";
import { frameworkProgram, previewEnvironment } from "./framework.js";
import { courseSpec, readOptions, wholeNumber } from "./options.js";
import { prepareSite } from "./prepare.js";

const { values } = readOptions(
  "start",
  "Serves the workbook on this machine; pages follow changes to their files.",
  {
    port: {
      type: "string",
      value: "PORT",
      help: "port to listen on; defaults to the first free one from 3000",
    },
    host: { type: "string", value: "HOST", help: "address to listen on; defaults to 127.0.0.1" },
    open: "open a browser at the home page",
    ...courseSpec,
    ...offerSpecs,
  },
);

const args = [frameworkProgram, "preview", "--host", String(values.host ?? "127.0.0.1")];
try {
  if (values.port !== undefined) args.push("--port", String(wholeNumber("port", String(values.port))));
  await offerSamples(values);
  prepareSite();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
if (!values.open) args.push("--no-open");
const child = spawn(process.execPath, args, {
  stdio: "inherit",
  env: previewEnvironment(),
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 0));
