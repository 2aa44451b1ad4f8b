/**
 * A number for people: a real minus sign, so many decimals; 0 without a sign. Of the 16 digits that a float64 has, 14
 * count: what is the same number by two ways of computing is written alike, also where it lies between two roundings.
 */
export function decimal(value: number, digits = 2): string {
  const text = Number(Math.abs(value).toPrecision(14)).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** A number of a worked example as it would be written on paper, without zeros at its end: "−0.5", "2". */
export function trimmed(value: number, digits = 4): string {
  const text = decimal(value, digits);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** The same as a factor or a term: negative numbers in brackets. */
export function bracketed(value: number, digits = 4): string {
  const text = trimmed(value, digits);
  return text.startsWith("−") ? `(${text})` : text;
}

/** Two indices under a letter: "₀₁". */
export function subscript(...indices: readonly number[]): string {
  return indices
    .map((index) => [...String(index)].map((digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)]).join(""))
    .join("");
}

/** What is added or taken away, written as decimals or otherwise: a plus before what is above 0: "+0.5", "−1.2", "0". */
export function signed(value: number, text = decimal(value)): string {
  return value > 0 ? `+${text}` : text;
}

/** A part of 1 as a percentage: "93.6 %", with a space at which no line ends. */
export function percent(part: number, digits = 1): string {
  return `${(100 * part).toFixed(digits)}\u00a0%`;
}

/** A probability as a percentage; one that would be rounded to 0 is "< 0.1 %". */
export function probability(p: number): string {
  return p < 0.0005 ? "< 0.1\u00a0%" : percent(p);
}

/** A whole number with its thousands apart: "118,021". */
export function grouped(value: number): string {
  return value.toLocaleString("en-GB");
}

/** A small or large number in the form 1.2·10⁻⁹. */
export function scientific(value: number, digits = 1): string {
  if (value === 0) return "0";
  const [fraction, exponent] = value.toExponential(digits).split("e");
  const raised = [...exponent.replace("+", "")].map((letter) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(letter)] ?? "⁻").join("");
  return `${fraction.replace("-", "−")}·10${raised}`;
}

/** "10⁻⁷" */
export function powerOfTen(power: number): string {
  return scientific(10 ** power, 0).replace("1·", "");
}

/** A number with so many significant digits, in the form 1.2·10⁻⁹ where it is small: "−0.0158", "3,389", "1.45·10⁻⁴⁰". */
export function significant(value: number, digits = 4): string {
  if (value !== 0 && Math.abs(value) < 0.001) return scientific(value, digits - 2);
  if (Math.abs(value) >= 1000) return grouped(Number(value.toPrecision(digits))).replace("-", "−");
  return String(Number(value.toPrecision(digits))).replace("-", "−");
}
