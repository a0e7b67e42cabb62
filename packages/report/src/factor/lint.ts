import type { CatalogueData, SectorFacts } from '@contrechamp/engine';
import type { Lang } from '../lang.ts';
import { topicLabel } from '../text/topics.ts';

const words = {
  en: {
    head: (release: string, records: number, sources: number, factors: number) =>
      `Catalogue ${release}: ${records} records, of which ${factors} emission factors, ${sources} sources`,
    due: 'Review date past:',
    none: 'No review date is past.',
    evidence: 'By evidence:',
    domain: 'By category:',
    question: 'By question:',
    sector: (figures: number, sources: number) => `Beside the release: ${figures} sector figures, ${sources} sources`,
  },
  fr: {
    head: (release: string, records: number, sources: number, factors: number) =>
      `Catalogue ${release} : ${records} valeurs, dont ${factors} facteurs d’émission, ${sources} sources`,
    due: 'Date de révision passée :',
    none: 'Aucune date de révision n’est passée.',
    evidence: 'Par preuve :',
    domain: 'Par catégorie :',
    question: 'Par question :',
    sector: (figures: number, sources: number) =>
      `À côté de la version : ${figures} chiffres de secteurs, ${sources} sources`,
  },
};

function counts(keys: readonly string[]): readonly (readonly [string, number])[] {
  const found = new Map<string, number>();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

export interface LintOptions {
  readonly lang: Lang;
  /** ISO date that review dates are compared with. */
  readonly today: string;
  /** Records by category of the catalogue. */
  readonly domains: ReadonlyMap<string, number>;
  readonly sector: SectorFacts;
}

/** The size of a catalogue by category, question and evidence, and the records whose review is due. */
export function renderLint(data: CatalogueData, { lang, today, domains, sector }: LintOptions): string {
  const text = words[lang];
  const due = [...data.factors, ...sector.figures]
    .filter((f) => f.reviewBy < today)
    .map((f) => `  ${f.id} (${f.reviewBy})`);
  const factors = data.factors.filter((f) => f.unit.startsWith('kgCO2e')).length;
  const rows = (entries: readonly (readonly [string, number])[], name: (key: string) => string) =>
    entries.map(([key, n]) => `  ${String(n).padStart(4)}  ${key.padEnd(28)}${name(key)}`.trimEnd());
  return [
    text.head(data.release, data.factors.length, data.sources.length, factors),
    text.domain,
    ...rows([...domains], () => ''),
    text.question,
    ...rows(counts(data.factors.map((f) => f.topic)), (topic) => topicLabel(topic, lang)),
    text.evidence,
    ...rows(counts(data.factors.map((f) => f.evidence)), () => ''),
    text.sector(sector.figures.length, sector.sources.length),
    ...(due.length > 0 ? [text.due, ...due] : [text.none]),
  ].join('\n');
}
