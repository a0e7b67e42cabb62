import { readFileSync, writeFileSync } from 'node:fs';
import { activityDefinitions, Catalogue, type CatalogueData, compareCampaign, compile, parseCampaign } from '@contrechamp/engine';
import { it } from 'vitest';
import { renderComparison, renderExplanation, toContract, renderFactor, renderFactorList, renderDiagnostics } from '../index.ts';
it('tries', () => {
  const catalogue = new Catalogue(JSON.parse(readFileSync('/work/main/catalogue/dist/catalogue.json','utf8')) as CatalogueData);
  const text = readFileSync('/work/main/examples/white-paper/campaign.yaml','utf8');
  const parsed = parseCampaign(text, activityDefinitions);
  const c = compile(parsed.campaign!, catalogue);
  const located = c.diagnostics.map(d => ({...d, position: parsed.position(d.path)!}));
  let out = '';
  for (const lang of ['en','fr'] as const) {
    out += renderDiagnostics(located, { file: 'examples/white-paper/campaign.yaml', lang, text, color: false }) + '\n=====\n';
    const r = compareCampaign({...c, diagnostics: located}, { draws: 2000, published: [{scenario:'south-africa',ratio:323,source:'Detroit × Lysi, white paper, 2025'},{scenario:'marseille',ratio:23,source:'Detroit × Lysi'}] });
    out += renderComparison(r, { lang, width: 100, color: false }) + '\n=====\n';
    out += renderComparison(r, { lang, width: 60, color: false }) + '\n=====\n';
    for (const f of r.footprints) out += renderExplanation(r, { scenario: f.scenario.id, lang, color: false }) + '\n=====\n';
    out += renderExplanation(r, { scenario: 'south-africa', item: 'flights', lang, color: false }) + '\n=====\n';
    out += renderExplanation(r, { scenario: 'ai', item: 'drafts', lang, color: false }) + '\n=====\n';
    out += renderExplanation(r, { scenario: 'marseille', item: 'trains', lang, color: false }) + '\n=====\n';
    const f = catalogue.factor('ademe/flight/1000-2000km')!;
    out += renderFactor(f, catalogue.source(f.source), { lang, color: false }) + '\n=====\n';
    out += renderFactorList(catalogue.data.factors.slice(0, 12), { lang, width: 100, color: false }) + '\n=====\n';
    writeFileSync(`/tmp/rt/c-${lang}.json`, JSON.stringify(toContract(r, {version:'0.1.0', lang}), null, 1));
  }
  writeFileSync('/tmp/rt/out.txt', out);
});
