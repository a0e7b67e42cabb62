import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { activityDefinitions, activityTypes, compile, diagnosticCodes, parseCampaign } from '@contrechamp/engine';
import { assumptionCodes, tableCodes } from '@contrechamp/report';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from './catalogue/load.ts';
import { runCli } from './testing/run-cli.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'contrechamp-'));
afterAll(() => rmSync(temporary, { recursive: true }));

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const fences = (text: string, kind: string): string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${kind}\n([^\`]*)\`\`\``, 'g'))].map(([, body]) => body ?? '');

async function compares(name: string, text: string): Promise<void> {
  const file = join(temporary, name);
  writeFileSync(file, text);
  expect(await runCli('compare', file, '--draws', '100', '--lang', 'en')).toMatchObject({ code: 0, err: '' });
}

const guides = ['docs/guides/writing-a-campaign.md', 'docs/guides/ecrire-une-campagne.md'];

describe.each(guides)('%s', (guide) => {
  it('shows a campaign that compares', async () => {
    const [campaign] = fences(read(guide), 'yaml');
    await compares('campaign.yaml', campaign ?? '');
  });

  it('shows one line of many activity types, all valid, and links to all', async () => {
    const [activities = ''] = fences(read(guide), 'yaml activities');
    const shown = [...activities.matchAll(/type: ([a-z-]+)/g)].map(([, type]) => type ?? '');
    expect(shown.length).toBeGreaterThanOrEqual(20);
    expect(shown.filter((type) => !activityTypes.includes(type))).toEqual([]);
    expect(read(guide)).toContain('(../activities/README.md)');
    const [campaign = ''] = fences(read(guide), 'yaml');
    const head = campaign.slice(0, campaign.indexOf('    activities:\n'));
    const lines = activities
      .trim()
      .split('\n')
      .map((line) => `      ${line}`);
    await compares('activities.yaml', `${head}    activities:\n${lines.join('\n')}\n`);
  });
});

describe.each([
  ['docs/guides/sobriety.md', 'en'],
  ['docs/guides/sobriete.md', 'fr'],
])('%s', (guide, lang) => {
  it.each(['white-paper', 'heavy-video'])('shows what the command prints today for %s', async (example) => {
    const { out } = await runCli('sobriety', join(root, 'examples', example, 'campaign.yaml'), '--lang', lang);
    expect(read(guide)).toContain(`<!-- ${example} -->\n\n\`\`\`\n${out.trimEnd()}\n\`\`\``);
  });
});

describe.each([
  ['docs/guides/planned-and-metered.md', 'en'],
  ['docs/guides/prevu-et-mesure.md', 'fr'],
])('%s', (guide, lang) => {
  it('shows what the command prints today', async () => {
    const sober = join(root, 'examples/sober-generation');
    const receipts = ['--receipts', join(sober, 'receipts.jsonl')];
    const { out } = await runCli('compare', join(sober, 'campaign.yaml'), ...receipts, '--lang', lang);
    const [shown = ''] = /<!-- sober-generation -->\n\n```\n([\s\S]+?)\n```/.exec(read(guide))?.slice(1) ?? [];
    expect(shown.length).toBeGreaterThan(1000);
    expect(out.trimEnd().endsWith(shown)).toBe(true);
  });
});

describe.each([
  ['docs/guides/reducing.md', 'coast', 'village-inn'],
  ['docs/guides/reduire.md', 'cote', 'auberge'],
])('%s', (guide, scenario, own) => {
  it('shows levers of a file that can be ranked, planned with and pulled', async () => {
    const [campaign = ''] = fences(read(guide), 'yaml');
    const file = join(temporary, `${scenario}.yaml`);
    writeFileSync(file, campaign);
    const levers = (...more: string[]) =>
      runCli('levers', file, '--scenario', scenario, '--draws', '500', '--lang', 'en', ...more);
    const ranking = await levers();
    expect(ranking).toMatchObject({ code: 0, err: '' });
    for (const id of [own, 'train-for-plane', 'remote-attendance']) expect(ranking.out).toContain(id);
    expect(ranking.out).toContain('EUR');
    expect((await levers('--target', '-30%')).code).toBe(0);
    const { code, out } = await levers('--with', `${own},train-for-plane`, '--apply', join(temporary, `${own}.yaml`));
    expect(code).toBe(0);
    expect(out).toContain('less');
  });

  it('shows commands and options that do what it says', async () => {
    const text = read(guide);
    const folder = mkdtempSync(join(temporary, 'commands-'));
    const example = join(root, 'examples/white-paper/campaign.yaml');
    for (const name of ['campaign.yaml', 'campagne.yaml']) writeFileSync(join(folder, name), readFileSync(example));
    const place = (word: string): string =>
      word.startsWith('examples/') ? join(root, word) : word.endsWith('.yaml') ? join(folder, word) : word;
    const shown = fences(text, '').flatMap((body) => body.trim().split('\n'));
    expect(shown.length).toBeGreaterThanOrEqual(4);
    for (const command of shown) {
      const [, ...args] = command.replace(/^npx /, '').split(' ');
      expect({ command, ...(await runCli(...args.map(place), '--draws', '200')) }).toMatchObject({ command, code: 0 });
    }
    const options = [...text.matchAll(/`(--(?:best|stay|(?:with|order|exclude|set|max-effort) [^`]+))`/g)];
    expect(options.length).toBeGreaterThanOrEqual(6);
    for (const [, option = ''] of options) {
      const args = ['levers', example, '--scenario', 'south-africa', '--draws', '200', ...option.split(' ')];
      expect({ option, ...(await runCli(...args)) }).toMatchObject({ option, code: 0, err: '' });
    }
  });
});

describe.each(['docs/guides/governing-ai.md', 'docs/guides/gouverner-l-ia.md'])('%s', (guide) => {
  it('shows rules that a campaign takes as they are', () => {
    const [rules = ''] = fences(read(guide), 'yaml rules');
    const [campaign = ''] = read('examples/sober-generation/campaign.yaml').split(/^generation:$/m);
    const parsed = parseCampaign(campaign + rules, activityDefinitions);
    expect(parsed.diagnostics).toEqual([]);
    expect(parsed.campaign?.generation?.budgets).toHaveLength(2);
    expect(parsed.campaign && compile(parsed.campaign, loadCatalogue()).diagnostics).toEqual([]);
  });
});

describe('the documentation', () => {
  it('has a page for every diagnostic and no other', () => {
    const pages = readdirSync(join(root, 'docs/diagnostics')).map((file) => file.replace(/\.md$/, ''));
    const codes = [...diagnosticCodes, ...tableCodes];
    expect(pages.filter((p) => p !== 'README' && p !== 'assumptions').sort()).toEqual([...codes].sort());
    for (const code of codes) expect(read('docs/diagnostics/README.md')).toContain(`[\`${code}\`](${code}.md)`);
  });

  it('tells every assumption', () => {
    const text = read('docs/diagnostics/assumptions.md');
    for (const code of assumptionCodes) expect(text).toContain(`\`${code}\``);
  });

  it('counts the records of the catalogue as they are', () => {
    expect(read('README.md')).toContain(`holds ${loadCatalogue().data.factors.length} records`);
  });

  it('has no dead link between its own files', () => {
    const pages = [
      'README.md',
      'CONTRIBUTING.md',
      'catalogue/README.md',
      'bench/README.md',
      'examples/white-paper/README.md',
    ];
    const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((f) =>
      f.endsWith('.md'),
    );
    for (const page of [...pages, ...docs.map((f) => join('docs', f))]) {
      for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
        expect({ page, target, exists: existsSync(join(root, dirname(page), target)) }).toMatchObject({ exists: true });
      }
    }
  });
});
