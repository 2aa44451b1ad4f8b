import { expect, it } from "vitest";
import { lineOfError } from "../../../src/lib/notebook/place-of-error.js";

const chrome = `RangeError: no
    at affine (http://127.0.0.1/course/_import/lib/kernels/affine.22c7e6c2.js:12:9)
    at inner (blob:http://127.0.0.1/1c2d-3e:5:7)
    at default (blob:http://127.0.0.1/1c2d-3e:9:3)`;
const firefox = `affine@http://127.0.0.1/course/_import/lib/kernels/affine.22c7e6c2.js:12:9
inner@blob:http://127.0.0.1/1c2d-3e:5:7
default@blob:http://127.0.0.1/1c2d-3e:9:3`;

it("is the innermost line of the cell, as Chromium and Firefox write stacks", () => {
  expect(lineOfError(chrome, 1, 10)).toBe(4);
  expect(lineOfError(firefox, 1, 10)).toBe(4);
});

it("leaves out what lies before the cell or behind it", () => {
  expect(lineOfError(chrome, 6, 10)).toBe(3);
  expect(lineOfError(chrome, 1, 3)).toBeUndefined();
  expect(lineOfError("RangeError: no", 1, 10)).toBeUndefined();
});
