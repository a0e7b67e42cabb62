/**
 * The candidate a mistyped word most likely stands for, or null when none is close. Distance ignores case; ties go to
 * the candidate closest with case, then to the earliest.
 * @param maxDistance edits allowed; by default one for 2–4 letters, two for 5–7, three beyond, none for one letter.
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  maxDistance = Math.min(3, Math.floor(([...word].length + 1) / 3)),
): string | null {
  let best: { candidate: string; folded: number; exact: number } | null = null;
  for (const candidate of candidates) {
    // Lengths alone already rule most candidates out, whatever the length of what was typed.
    if (Math.abs([...word].length - [...candidate].length) > maxDistance) continue;
    const folded = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (folded > maxDistance || (best && folded > best.folded)) continue;
    const exact = editDistance(word, candidate);
    if (!best || folded < best.folded || exact < best.exact) best = { candidate, folded, exact };
  }
  return best?.candidate ?? null;
}

/**
 * Restricted Damerau–Levenshtein distance: insertions, deletions, substitutions and swaps of neighbours, in code points,
 * no place being edited twice.
 */
export function editDistance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row[j] = Math.min(
        at(row, j - 1) + 1,
        at(last, j) + 1,
        at(last, j - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, j - 2) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = row;
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
