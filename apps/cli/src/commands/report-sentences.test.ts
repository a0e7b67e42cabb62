import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReportDocument } from '@contrechamp/report';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../testing/paper-text.ts';
import { runCli } from '../testing/run-cli.ts';

const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url));
const campaigns = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(examples, entry.name)).includes('campaign.yaml'))
  .map(({ name }) => name);

const minute = 120_000;
const draws = ['--draws', '500'];

interface Finding {
  readonly code: string;
  readonly effect: string;
}
interface Answer {
  readonly findings: readonly Finding[];
  readonly claims: readonly { readonly relation: { readonly kind: string } }[];
}

/** Told on the page of the sentence itself: a category that one side leaves unsaid. Nothing else may stand against it. */
const told = new Set(['category-missing']);

const compares = (sentence: string): boolean => /^(?:Producing|Produire) /.test(sentence);

describe.each(['en', 'fr'] as const)('what a paper says first, in %s', (lang) => {
  it.each(campaigns)(
    'is carried by the draws: %s',
    async (name) => {
      const file = join(examples, name, 'campaign.yaml');
      const { out } = await runCli('report', file, '--json', '--lang', lang, ...draws);
      const document = JSON.parse(out) as ReportDocument;
      const lead = document.summary.find((b) => b.kind === 'paragraph' && b.look === 'lead');
      if (lead?.kind !== 'paragraph' || !document.cover) throw new RangeError('no lead');
      const said = wordsOf(lead.text).split(/(?<=\.) (?=\p{Lu}|“|«)/u);
      const sentences = [...new Set([document.cover.sentence, ...said])].filter(compares);
      const alone = !document.body.some((b) => b.kind === 'heading' && /Ce qui explique|What explains/.test(b.text));
      expect(sentences.length > 0).toBe(!alone);
      for (const sentence of sentences) {
        const asked = ['claim', file, sentence, '--json', '--lang', 'en', '--date', '2026-11-26', ...draws];
        const { findings, claims } = JSON.parse((await runCli(...asked)).out) as Answer;
        expect(claims.length, sentence).toBeGreaterThan(0);
        expect(claims.map((c) => c.relation.kind).filter((kind) => kind === 'less')).toEqual([]);
        const against = findings.filter((f) => ['refuse', 'unsupported'].includes(f.effect) && !told.has(f.code));
        expect(against, sentence).toEqual([]);
      }
    },
    minute,
  );

  it(
    'names what one side does not count, by the names of the scenarios',
    async () => {
      const file = join(examples, 'white-paper', 'campaign.yaml');
      const { out } = await runCli('report', file, '--json', '--lang', lang, ...draws);
      const { summary } = JSON.parse(out) as ReportDocument;
      const points = summary.flatMap((b) => (b.kind === 'bullets' ? b.items.map((item) => wordsOf(item)) : []));
      const [waste, ai] =
        lang === 'fr' ? ['déchets', 'Production entièrement générée par IA'] : ['Waste', 'Fully AI-generated'];
      expect(points.some((text) => text.includes(waste) && text.includes(ai))).toBe(true);
    },
    minute,
  );
});
