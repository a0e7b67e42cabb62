import type { Bilingual } from '@contrechamp/engine';
import { type Answers, type Lang, starterFile } from '@contrechamp/report';
import { theCatalogue } from '../catalogue.ts';

interface StarterRequest {
  readonly answers: Answers;
  readonly lang: Lang;
  /** Year of production. */
  readonly period: number;
  /** What the file will be called. */
  readonly file: string;
}

/** The campaign file of an early estimate: what was answered, and another way to produce the same. */
export async function starter({ answers, lang, period, file }: StarterRequest): Promise<string> {
  const { release } = await theCatalogue();
  return starterFile(answers, { lang, period, catalogue: release, state: 'early' }, file);
}

const blankWords = {
  en: {
    name: 'New campaign',
    unit: 'what is delivered: every scenario delivers the same',
    stages: 'which stages are counted',
    reference: 'ratios refer to this scenario',
    lines: 'what is done, one line for each; this one is there to be replaced',
    ways: ['First way', 'Second way'],
  },
  fr: {
    name: 'Nouvelle campagne',
    unit: 'ce qui est livré : chaque scénario livre la même chose',
    stages: 'les étapes comptées',
    reference: 'les rapports sont donnés par rapport à ce scénario',
    lines: 'ce qui est fait, une ligne par activité ; celle-ci est à remplacer',
    ways: ['Première façon', 'Deuxième façon'],
  },
} as const;

/** The shortest campaign that can be computed: two scenarios to write in. */
export async function blank({ lang, period }: { readonly lang: Lang; readonly period: number }): Promise<string> {
  const { release } = await theCatalogue();
  const w = blankWords[lang];
  const way = (id: string, name: string, method: string, comment: string) => [
    `  - id: ${id}`,
    `    name: ${name}`,
    `    method: ${method}`,
    '    site: { country: FR }',
    `    activities:${comment}`,
    '      - { type: office, id: preparation, personDays: 1 }',
  ];
  return [
    'contrechamp: 1',
    'campaign:',
    '  id: campaign',
    `  name: ${w.name}`,
    `  period: ${period}`,
    '  state: early',
    `  catalogue: ${release}`,
    `  deliverables: # ${w.unit}`,
    '    - { type: still, count: 1 }',
    `  stages: [pre-production, shoot, generation, post-production, delivery] # ${w.stages}`,
    `  reference: first # ${w.reference}`,
    'scenarios:',
    ...way('first', w.ways[0], 'location-shoot', ` # ${w.lines}`),
    ...way('second', w.ways[1], 'generative-ai', ''),
    '',
  ].join('\n');
}

export interface Country {
  readonly code: string;
  readonly name: Bilingual;
}

/** The countries of the catalogue, by their names in a language. */
export async function countries({ lang }: { readonly lang: Lang }): Promise<readonly Country[]> {
  const { data } = await theCatalogue();
  return data.countries
    .map(({ code, name }) => ({ code, name }))
    .toSorted((a, b) => a.name[lang].localeCompare(b.name[lang], lang));
}
