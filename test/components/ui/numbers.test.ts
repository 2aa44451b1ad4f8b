import { describe, expect, it } from "vitest";
import {
  bracketed,
  decimal,
  grouped,
  percent,
  powerOfTen,
  scientific,
  signed,
  significant,
  subscript,
  trimmed,
} from "../../../src/components/ui/numbers.js";

describe("numbers for people", () => {
  it("powerOfTen", () => {
    expect([-7, 0, 12].map(powerOfTen)).toEqual(["10⁻⁷", "10⁰", "10¹²"]);
  });

  it("significant keeps the digits of small and of large numbers", () => {
    expect(
      [0, -0.01584, 1.45e-40, -3.2e-5, 267.914, 3389.3, -12345.6, 88].map((value) => significant(value)),
    ).toEqual([...["0", "−0.01584", "1.45·10⁻⁴⁰", "−3.20·10⁻⁵", "267.9", "3,389", "−12,350", "88"]]);
  });

  it("decimal writes a real minus sign, and no −0", () => {
    expect([decimal(-1.255, 1), decimal(-0.0001), decimal(2, 0)]).toEqual(["−1.3", "0.00", "2"]);
  });

  it("signed puts a plus before what is above 0 alone", () => {
    expect([signed(0.5), signed(-1.2, "−1.20"), signed(0), signed(3, "3 points")]).toEqual([
      "+0.50",
      "−1.20",
      "0.00",
      "+3 points",
    ]);
  });

  it("decimal writes one number by two ways alike", () => {
    const [one, other] = [0.00625, 0.006249999999999999];
    expect(one).not.toBe(other);
    expect(decimal(one, 4)).toBe(decimal(other, 4));
  });

  it("trimmed leaves zeros at the end away", () => {
    expect([10, 100.5, 0, -0.25, 1 / 3].map((value) => trimmed(value))).toEqual([
      "10",
      "100.5",
      "0",
      "−0.25",
      "0.3333",
    ]);
    expect(trimmed(100, 0)).toBe("100");
  });

  it("bracketed puts brackets around negative numbers only", () => {
    expect([bracketed(-2), bracketed(2), bracketed(-0.00001)]).toEqual(["(−2)", "2", "0"]);
  });

  it("subscript writes indices below the line", () => {
    expect([subscript(0, 1), subscript(12)]).toEqual(["₀₁", "₁₂"]);
  });

  it("percent, grouped and scientific", () => {
    expect(percent(0.9357)).toBe("93.6\u00a0%");
    expect(grouped(118021)).toBe("118,021");
    expect([scientific(1.23e-9), scientific(0), scientific(-4e12, 0)]).toEqual(["1.2·10⁻⁹", "0", "−4·10¹²"]);
  });
});
