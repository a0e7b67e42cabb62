import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const examples = ['white-paper', 'hybrid', 'tv-commercial'].map((name) =>
  join(root, 'examples', name, 'campaign.yaml'),
);
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-guide-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each([
  ['docs/guides/sector.md', 'en', 'campaign.yaml', 'campaigns/2026', 'What these figures are worth'],
  ['docs/guides/secteur.md', 'fr', 'campagne.yaml', 'campagnes/2026', 'Ce que valent ces chiffres'],
] as const)('%s', (guide, lang, file, year, next) => {
  const text = readFileSync(join(root, guide), 'utf8');

  it('shows what the command prints today', async () => {
    const options = ['--scenario', 'white-paper=marseille', '--shoot-days', 'tv-commercial=2', '--lang', lang];
    const { out } = await runCli('sector', ...examples, ...options);
    const shown = out.slice(0, out.indexOf(next)).trimEnd();
    expect(shown.length).toBeGreaterThan(3000);
    expect(text).toContain(`<!-- sector -->\n\n\`\`\`\n${shown}\n\`\`\``);
  });

  it('shows commands that can be typed', async () => {
    const own = mkdtempSync(join(folder, `${lang}-`));
    const single = readFileSync(examples[0] ?? '', 'utf8');
    const ids = lang === 'en' ? ['spring', 'winter'] : ['printemps', 'hiver'];
    const ways = lang === 'en' ? ['location', 'studio'] : ['exterieur', 'studio'];
    for (const id of ids) {
      const place = join(own, year, id);
      mkdirSync(place, { recursive: true });
      const renamed = single
        .replace('id: white-paper', `id: ${id}`)
        .replaceAll('south-africa', ways[0] ?? '')
        .replaceAll('paris-studio', ways[1] ?? '');
      writeFileSync(join(place, 'campaign.yaml'), renamed);
    }
    cpSync(examples[0] ?? '', join(own, file));
    const commands = text.split('\n').filter((row) => row.startsWith('npx contrechamp sector'));
    expect(commands).toHaveLength(4);
    for (const row of commands) {
      const words = row.split(' ').slice(2);
      const args = words.map((word) => (/^campa|\.csv$/.test(word) ? join(own, word) : word));
      const { code, err } = await runCli(...args, '--draws', '300', '--lang', lang);
      expect({ row, code, err }).toEqual({ row, code: 0, err: '' });
    }
  });
});
