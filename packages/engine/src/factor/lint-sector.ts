import type { CatalogueFinding } from './lint.ts';
import { endsOf, type SectorFacts, type SectorFigure } from './sector.ts';

const finding = (
  { id }: { readonly id: string },
  code: CatalogueFinding['code'],
  detail: string,
  severity: CatalogueFinding['severity'] = 'error',
): CatalogueFinding => ({ severity, record: id, code, detail });

const twice = (records: readonly { readonly id: string }[]): CatalogueFinding[] =>
  records.flatMap((r, i) =>
    records.findIndex((other) => other.id === r.id) < i ? [finding(r, 'duplicate-id', r.id)] : [],
  );

function rangeFault(f: SectorFigure): string | null {
  const [low, high] = endsOf(f);
  if (low > high) return `${low} > ${high}`;
  if (f.value !== undefined && (f.low !== undefined || f.high !== undefined)) return 'value and range';
  if (f.measures === 'share' && high > 100) return `${high} %`;
  if (f.measures !== 'project' || !f.sample) return null;
  const { count, from, to, under } = f.sample;
  return from <= low && high <= to && under.count <= count ? null : 'sample';
}

/** Areas that one publication splits a whole into cannot be more than that whole. */
function overfullWholes(figures: readonly SectorFigure[]): CatalogueFinding[] {
  const areas = new Set(['travel-and-transport', 'spaces', 'materials', 'disposal']);
  const sums = new Map<string, { readonly first: SectorFigure; sum: number }>();
  for (const f of figures) {
    if (f.measures !== 'share' || !areas.has(f.part)) continue;
    const of = sums.get(f.source) ?? { first: f, sum: 0 };
    of.sum += endsOf(f)[0];
    sums.set(f.source, of);
  }
  // Shares are printed with one decimal: four of them may sum to a little more.
  return [...sums.values()].flatMap(({ first, sum }) =>
    sum > 100.2 ? [finding(first, 'sector-range-invalid', `${sum} %`)] : [],
  );
}

/** Checks what no schema can of sector figures. `today` is an ISO date: the engine reads no clock. */
export function lintSector({ figures, sources }: SectorFacts, today: string): readonly CatalogueFinding[] {
  const known = new Set(sources.map((s) => s.id));
  const ids = new Set(figures.map((f) => f.id));
  return [
    ...twice(figures),
    ...twice(sources),
    ...figures.flatMap((f) => {
      const fault = rangeFault(f);
      return [
        ...(known.has(f.source) ? [] : [finding(f, 'source-unknown', f.source)]),
        ...(fault === null ? [] : [finding(f, 'sector-range-invalid', fault)]),
        ...(f.measures === 'share' && f.of !== undefined && !ids.has(f.of)
          ? [finding(f, 'sector-figure-unknown', f.of)]
          : []),
        ...(f.reviewBy < today ? [finding(f, 'review-due', f.reviewBy, 'warning')] : []),
      ];
    }),
    ...overfullWholes(figures),
  ];
}
