import { expect, it } from "vitest";
import { looksLike } from "../../../src/lib/data/looks-like.js";

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

it.each([
  ["\x89PNG\r\n\x1a\n", /a picture/],
  ["\xff\xd8\xff\xe0", /a picture/],
  ["%PDF-1.7", /a PDF/],
  ["\n<!DOCTYPE html><html>", /a page of a website.*Download the file itself/],
  ["version https://git-lfs.github.com/spec/v1\n", /Git LFS.*git lfs pull/],
  ['<?xml version="1.0"?>', /XML or SVG/],
  ["\xfd7zXZ\0", /Unpack it/],
  [`${"d".repeat(257)}ustar`, /a .tar archive/],
  ["\x80\x04\x95", /pickled/],
  ["\x89HDF\r\n", /HDF5/],
  ["PAR1", /Save it as CSV/],
  ["% made by\n@RELATION mnist", /ARFF/],
  ['\x10\0\0\0\0\0\0\0{"a":', /weights of a network/],
  ["\xff\xfel\0a\0", /UTF-16/],
  ["\0\0\x0d\x03", /IDX/],
  ["  \n", /nothing but spaces/],
])("tells %j", (start, expected) => {
  expect(looksLike(bytesOf(start))).toMatch(expected);
});

it.each(["", "46,0,0", '{"word":"cat"}', "label,pixel1"])("says nothing of %j", (start) => {
  expect(looksLike(bytesOf(start))).toBeUndefined();
});
