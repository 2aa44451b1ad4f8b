/** Commands that shape a formula and stand for nothing. */
const shaping = new Set(
  "frac dfrac tfrac sqrt sum prod int lim max min ln log cos tanh sin cdot cdots dots vdots times odot le ge ne in to approx leftarrow infty underbrace sym Bigl Bigr bigl bigr left right lfloor rfloor lceil rceil pm lvert rvert lVert rVert hat tilde quad qquad textstyle varepsilon_ mathsf substack Longleftrightarrow"
    .split(" ")
    .map((name) => `\\${name}`),
);

/** Formulas of a page, without code and live values. */
export function formulasOf(markdown: string): string[] {
  const prose = markdown
    .replace(/```[\s\S]*?```/g, "")
    .replace(/`[^`]*`/g, "")
    .replace(/\$\{[^}]*\}/g, "");
  const displayed = Array.from(prose.matchAll(/\$\$([\s\S]*?)\$\$/g), ([, tex]) => tex);
  const inline = Array.from(
    prose.replace(/\$\$[\s\S]*?\$\$/g, "").matchAll(/\$([^$\n]+)\$/g),
    ([, tex]) => tex,
  );
  return [...displayed, ...inline];
}

/** Letters and Greek commands of a formula; words in it, as “in” of a shape, are no letters. */
export function lettersOf(tex: string): string[] {
  const bare = tex
    .replace(/\\(text|operatorname|begin|end)\*?\{[^}]*\}/g, " ")
    .replace(/(?<![A-Za-z\\])(in|out|max|min)(?![A-Za-z])/g, " ");
  return Array.from(bare.matchAll(/\\[A-Za-z]+|[A-Za-z]/g), ([letter]) => letter).filter(
    (letter) => !shaping.has(letter),
  );
}
