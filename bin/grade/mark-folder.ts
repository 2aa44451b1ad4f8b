import type { Catalogue } from "./catalogue.js";
import { marksOf, type StudentMarks } from "./marks.js";
import type { Pool } from "./sandbox/pool.js";
import type { Submission } from "./submissions.js";

/** Files that are marked at the same time, so that no process waits. */
const atOnce = 8;

/** Marks files, and notes which of them have the same name or the same work. */
export async function markAll(
  submissions: readonly Submission[],
  course: Catalogue,
  pool: Pool,
  tell: (done: number) => void,
): Promise<StudentMarks[]> {
  const marks: StudentMarks[] = [];
  let next = 0;
  let done = 0;
  const lane = async () => {
    for (let k = next++; k < submissions.length; k = next++) {
      marks[k] = await marksOf(submissions[k], course, pool);
      tell(++done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return withTwins(marks, submissions);
}

function withTwins(marks: readonly StudentMarks[], submissions: readonly Submission[]): StudentMarks[] {
  const names = groups(marks.map(({ student }) => student.toLowerCase()));
  const works = groups(
    submissions.map(({ read }) =>
      "work" in read && read.work.size > 0 ? JSON.stringify([...read.work]) : "",
    ),
  );
  return marks.map((one, k) => {
    const others = (group: readonly number[]) =>
      group.filter((other) => other !== k).map((other) => marks[other].file);
    const named = others(names[k]);
    const same = others(works[k]);
    return {
      ...one,
      notes: [
        ...one.notes,
        ...(named.length > 0 ? [`the same name is in ${named.join(", ")}`] : []),
        ...(same.length > 0 ? [`all of the work is also in ${same.join(", ")}`] : []),
      ],
    };
  });
}

/** For each text, where the same one stands; an empty one stands alone. */
function groups(texts: readonly string[]): number[][] {
  const places = new Map<string, number[]>();
  for (const [k, text] of texts.entries()) {
    if (text !== "") places.set(text, [...(places.get(text) ?? []), k]);
  }
  return texts.map((text) => places.get(text) ?? []);
}
