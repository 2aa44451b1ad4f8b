// What bin/bundles.ts writes: sucrase in one module.
export { transform } from "sucrase";
