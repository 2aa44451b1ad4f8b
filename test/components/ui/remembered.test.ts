import { expect, it } from "vitest";
import { remembered } from "../../../src/components/ui/remembered.js";

it("works out once what it is of each object", () => {
  let worked = 0;
  const doubled = remembered((numbers: readonly number[]) => {
    worked++;
    return numbers.map((each) => 2 * each);
  });
  const [one, other] = [[1, 2], [3]];
  expect([doubled(one), doubled(other), doubled(one)]).toEqual([[2, 4], [6], [2, 4]]);
  expect(worked).toBe(2);
});
