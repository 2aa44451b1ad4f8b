import { expect, it } from "vitest";
import {
  emptyProject,
  projectName,
  readProject,
  writeProject,
} from "../../../src/lib/exercises/project-record.js";
import { countOf, deleteWork, isWork, workIn } from "../../../src/lib/exercises/work.js";
import { readWorkFile, writeWorkFile } from "../../../src/lib/exercises/work-file.js";
import { memoryStore } from "../notebook/memory-store.js";

const project = { ...emptyProject, purpose: "to tell clocks from pizzas", looks: 2 };

it("comes back as it was kept", () => {
  expect(readProject(writeProject(project))).toEqual(project);
});

it("is none when it is damaged, of another version, or missing", () => {
  expect(readProject(undefined)).toBeUndefined();
  expect(readProject("{")).toBeUndefined();
  expect(readProject(writeProject(project).replace('"version":1', '"version":2'))).toBeUndefined();
  expect(readProject(writeProject(project).replace('"looks":2', '"looks":-1'))).toBeUndefined();
});

it("is part of the reader's work, its file, and what is deleted", () => {
  const store = memoryStore();
  store.write(projectName, writeProject(project));
  expect(isWork(projectName, "{}")).toBe(false);
  expect(countOf(workIn(store)).projects).toBe(1);
  const stamp = { student: "", course: "", courseVersion: "", saved: "2026-03-02T09:00:00Z" };
  const { work: read } = readWorkFile("work.json", writeWorkFile(workIn(store), stamp, "key"));
  expect(read.get(projectName)).toBe(writeProject(project));
  deleteWork(store);
  expect(store.read(projectName)).toBeUndefined();
});
