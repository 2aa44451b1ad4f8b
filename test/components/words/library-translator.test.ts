import { expect, it } from "vitest";
import { libraryTranslator } from "../../../src/components/words/library-translator.js";

const say = libraryTranslator(
  {
    "It is not right yet.": "Es stimmt noch nicht.",
    "{what} is {found}, and should be {wanted}": "{what} ist {found} und sollte {wanted} sein",
    "{setting} must be from {least} to {most}: {found}":
      "{setting} muss von {least} bis {most} sein: {found}",
    "There is no {name} here. Is it misspelt?": "Hier gibt es kein {name}. Ist es falsch geschrieben?",
    "number {place}": "Zahl {place}",
    "{n} numbers": "{n} Zahlen",
  },
  { "learning rate": "Lernrate", test: "Test" },
);

it("says a message as the catalogue has it, and leaves one that it lacks", () => {
  expect(say("It is not right yet.")).toBe("Es stimmt noch nicht.");
  expect(say("Nobody knows it.")).toBe("Nobody knows it.");
});

it("knows a message by its words, and says what was put into it too", () => {
  expect(say("number [1][0] is 2, and should be −3")).toBe("Zahl [1][0] ist 2 und sollte −3 sein");
  expect(say("learning rate must be from 0 to 10: 11")).toBe("Lernrate muss von 0 bis 10 sein: 11");
});

it("leaves a name as it is", () => {
  expect(say("There is no test here. Is it misspelt?")).toBe(
    "Hier gibt es kein test. Ist es falsch geschrieben?",
  );
});

it("says what stands behind a colon, and of several sentences those that it knows", () => {
  expect(say("relu([1]): number [0] is 2, and should be 1")).toBe(
    "relu([1]): Zahl [0] ist 2 und sollte 1 sein",
  );
  expect(say("Look at the sign. It is not right yet.")).toBe("Look at the sign. Es stimmt noch nicht.");
});

it("leaves signs of patterns in messages as they are", () => {
  const other = libraryTranslator({ "write {n} (or .*)": "schreib {n} (oder .*)" });
  expect(other("write 2 (or .*)")).toBe("schreib 2 (oder .*)");
  expect(other("write 2 (or any)")).toBe("write 2 (or any)");
});

it("says what a page without another language has as it is", () => {
  expect(libraryTranslator({})("It is 2: yes.")).toBe("It is 2: yes.");
});
