import { expect, it } from "vitest";
import { claimFaults } from "../../../bin/check/claims.js";
import { faultLine } from "../../../bin/check/fault.js";
import { allClaims } from "../../../site/claims/all-claims.js";

const pages = allClaims();

it("reads every page", () => {
  expect(pages.length).toBeGreaterThan(25);
  for (const { claims } of pages) for (const { page } of claims) expect(page).toMatch(/^src\/.*\.md$/);
  expect(pages.flatMap(({ claims }) => claims).length).toBeGreaterThan(500);
});

it("every number and every statement about others on a page says how it is known", () => {
  expect(claimFaults(pages).map(faultLine)).toEqual([]);
});
