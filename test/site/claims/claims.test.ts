import { describe, expect, it } from "vitest";
import { claimsOf } from "../../../site/claims/claims.js";
import { type Grounds, sourcesFor } from "../../../site/claims/grounds.js";
import { evaluate } from "../../../site/claims/scope.js";

const grounds: Grounds = {
  sources: ["- D. P. Kingma and J. Ba, “Adam”, *ICLR* 2015.", "project 3"],
  names: ["Kingma", "Ba"],
  tested: new Set(),
  reported: new Map([
    ["3.accuracy", "about 0.84"],
    ["3.rates", "1 fails to converge, 0.0001 underfits"],
  ]),
  evaluate,
};

/** What is said of each claim of a page: how it is known, or what is wrong. */
function verdicts(markdown: string): string[] {
  return claimsOf("page.md", markdown, grounds).claims.map(
    ({ words, known, why }) => `${words}: ${known === "open" ? (why ?? "open") : known}`,
  );
}

describe("claimsOf", () => {
  it.each([
    ["a percentage", "It reads 93.5 % of them.", "93.5 %: open"],
    ["seconds", "An epoch takes 20 s.", "20: open"],
    ["a ratio in words", "It had about five times as many drawings.", "about five times: open"],
    ["a number in a caption", "<figcaption>On 60 drawings.</figcaption>", "60: open"],
    ["a number in a task", "::: exercise id Title\nWith 60 drawings?\n:::", "60: open"],
    ["a number in a title of a task", "::: exercise id Half of it\nWell?\n:::", "Half of: open"],
    ["a number in a table", "| a |\n|---|\n| 60 |", "60: open"],
    ["a number in a promise", "---\npromise: It takes 45 minutes.\n---\n", "45: open"],
    ["a saying", "The project was slow.", "The project: open"],
    ["a person", "Kingma has shown it.", "Kingma: open"],
  ])("finds %s without a source", (_, markdown, verdict) => {
    expect(verdicts(markdown)).toEqual([verdict]);
  });

  it("takes a number that a test reads from its line for known", () => {
    const tested = new Set(["3 6.6", "3 93", "1 7"]);
    const { claims } = claimsOf("page.md", "One\n\nUp to 6.6 times, 93 % of 7.", { ...grounds, tested });
    expect(claims.map(({ words, known }) => `${words} ${known}`)).toEqual([
      "6.6 test",
      "93 % test",
      "7 open",
    ]);
  });

  it("asks nothing of formulas, code and live values, and counts the last", () => {
    const page = "Of $12$ and `13` there are ${n} and ${f({ a: 15 })}.\n\n```ts\nconst a = 16;\n```\n";
    expect(claimsOf("page.md", page, grounds)).toEqual({ claims: [], computed: 2 });
  });

  it("asks of a live value that is a typed number what it asks of a number", () => {
    expect(verdicts("Of ${94474} and ${percent(0.5, 1)}, ${grouped(2 * 3)}, ${f(n, 4)}.")).toEqual([
      "94474: open",
      "0.5: open",
    ]);
    expect(verdicts("<p>Of ${grouped(94474)}.</p>")).toEqual(["94474: open"]);
  });

  it("takes what an author gives", () => {
    expect(verdicts("Let x be [2]{given} and y 3.")).toEqual(["2: given", "3: open"]);
    expect(verdicts("---\npromise: Of [45 minutes]{given} and 46.\n---\n")).toEqual([
      "45: given",
      "46: open",
    ]);
    expect(verdicts("Let x be 2 and y 3. {given}")).toEqual(["2: given", "3: given"]);
  });

  it("works out what is marked with an expression, at the digits that are shown", () => {
    expect(verdicts('It is [0.857]{by="12 / 14"}.')).toEqual(["0.857: by"]);
    expect(verdicts('It is [0.856]{by="12 / 14"}.')).toEqual([`0.856: 12 / 14 is ${12 / 14}`]);
    expect(verdicts('It is [86 %]{by="12 / 14"}.')).toEqual(["86 %: by"]);
    expect(verdicts('Of [101,770]{by="parameterCount(layerSizes(784, [128], 10))"}.')).toEqual([
      "101,770: by",
    ]);
    expect(verdicts('About [four fifths of]{by="0.79"} them.')).toEqual(["About four fifths of: by"]);
    expect(verdicts('About [four fifths of]{by="0.7"} them.')).toEqual(["About four fifths of: 0.7 is 0.7"]);
  });

  it("compares every number that an expression marks, 0 and 1 too", () => {
    expect(verdicts('They are [1, 0.5 and 0.3]{by="[1, 1 / 2, 1 / 3]"}.')).toEqual([
      "1: by",
      "0.5: by",
      "0.3: by",
    ]);
    expect(verdicts('They are [0 and 2]{by="[1, 2]"}.')).toEqual(["0: [1, 2] is 1", "2: by"]);
    expect(verdicts('They are [2 and 3]{by="2"}.')).toEqual([
      "2: 2 comes to 1 numbers, and 2 are marked",
      "3: 2 comes to 1 numbers, and 2 are marked",
    ]);
  });

  it("says so when an expression can't be worked out, or is no number", () => {
    expect(verdicts('[2]{by="two"}')).toEqual(["2: two can't be worked out: two is not defined"]);
    expect(verdicts('[2]{by="0 / 0"}')).toEqual(["2: 0 / 0 is NaN"]);
  });

  it("looks a source up among those that the page may name", () => {
    expect(verdicts('[Kingma and Ba take 0.9]{source="Kingma and Ba 2015, section 2"}.')).toEqual([
      "0.9: source",
      "Kingma: source",
    ]);
    expect(verdicts('[Ba takes 7]{source="Ba 2016"}.')).toEqual([
      "7: no source of the page or of the references is: Ba 2016",
      "Ba: no source of the page or of the references is: Ba 2016",
    ]);
    expect(verdicts('[The project]{source="project 3"} was slow.')).toEqual(["The project: source"]);
    expect(verdicts('[The project]{source="project 9"} was slow.')).toHaveLength(1);
  });

  it("takes an equation of the page for the source of a number, and not of what is said of others", () => {
    const page = '$$ a = 2b $$ {#eq-a}\n\n[Kingma needs twice as many]{source="eq-a"}';
    const sources = sourcesFor(page, "");
    expect(claimsOf("page.md", page, { ...grounds, sources }).claims.map(({ known }) => known)).toEqual([
      "source",
      "open",
    ]);
    expect(verdicts(page)[0]).toBe("twice as: no source of the page or of the references is: eq-a");
  });

  it("holds what was reported to the quoted text", () => {
    expect(verdicts('The project reached [0.84]{reported="3.accuracy"}.')).toEqual([
      "0.84: reported",
      "The project: reported",
    ]);
    expect(verdicts('It reached [0.85]{reported="3.accuracy"}.')).toEqual([
      "0.85: what was reported under 3.accuracy is: about 0.84",
    ]);
    expect(verdicts('It reached [0.84, and 0.0001 not]{reported="3.accuracy; 3.rates"}.')).toEqual([
      "0.84: reported",
      "0.0001: reported",
    ]);
    expect(verdicts('It reached [0.84]{reported="3.loss"}.')).toEqual([
      "0.84: nothing reported has the id: 3.loss",
    ]);
  });

  it("does not take an author's choice, or arithmetic, for a source", () => {
    expect(verdicts("[The project]{given} was slow.")).toContain("The project: open");
    expect(verdicts('The project had [5]{by="2 + 3"}.')).toEqual(["5: by", "The project: open"]);
  });

  it("takes a source anywhere in the sentence, and not in the next one", () => {
    expect(verdicts('In [2]{source="project 3"} ways the project was slow. The project ended.')).toEqual([
      "2: source",
      "the project: source",
      "The project: open",
    ]);
  });

  it("takes a source of any statement, several at once, and each must be named", () => {
    expect(verdicts('[They divide by t.]{source="Ba 2015; project 3, table"}')).toEqual([
      'source="Ba 2015; project 3, table": source',
    ]);
    expect(verdicts('[They divide by t.]{source="Ba 2015; Li 2019, table"}')).toEqual([
      'source="Ba 2015; Li 2019, table": no source of the page or of the references is: Li 2019, table',
    ]);
  });

  it("does not end a sentence within the name of a data set", () => {
    expect(verdicts('Quick, Draw! has [7]{source="project 3"} of them.')).toEqual([
      "7: source",
      "Quick, Draw! has: source",
    ]);
  });

  it("complains of a mark that has nothing to prove", () => {
    expect(verdicts("Nothing [here]{given}.")).toEqual(["given: a mark must have something to prove"]);
  });

  it("tells the line and the sentence", () => {
    const { claims } = claimsOf(
      "page.md",
      "---\ntitle: T\n---\n\nOne. It is $x$, or ${y}: 7 of them. End.",
      grounds,
    );
    expect(claims).toEqual([
      {
        page: "page.md",
        line: 5,
        kind: "number",
        words: "7",
        sentence: "It is …, or ${…}: 7 of them.",
        known: "open",
      },
    ]);
  });
});
