import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContractResult } from '@contrechamp/report';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';

const example = fileURLToPath(new URL('../../../../../examples/white-paper/campaign.yaml', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  readonly today: { readonly median: number; readonly central: number };
  readonly after: { readonly median: number; readonly central: number };
  readonly levers: readonly { readonly id: string; readonly saved: { readonly median: number } }[];
  readonly reached: boolean;
  readonly exact: boolean;
  readonly probability: number;
  readonly edits: readonly unknown[];
}

async function ask(...args: string[]): Promise<Answer & { readonly code: number }> {
  const { code, out } = await runCli('levers', example, '--scenario', 'south-africa', '--json', ...args);
  return { code, ...(JSON.parse(out) as Answer) };
}

async function totalsOf(file: string): Promise<ReadonlyMap<string, number>> {
  const { code, out, err } = await runCli('compare', file, '--json');
  expect([code, err]).toEqual([0, '']);
  const { scenarios } = JSON.parse(out) as ContractResult;
  return new Map(scenarios.map((s) => [s.id, s.total.median]));
}

const changedLines = (before: string, after: string): readonly string[] => {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !known.has(line));
};

describe('levers on the reference campaign', () => {
  it('halves South Africa without leaving it, and says that nothing smaller does', async () => {
    const plan = await ask('--target', '-50%', '--stay');
    expect(plan).toMatchObject({ code: 0, reached: true, exact: true });
    expect(plan.levers.length).toBeGreaterThan(0);
    expect(plan.probability).toBeGreaterThanOrEqual(0.9);
    expect(plan.after.median).toBeLessThan(plan.today.median / 2);
    const alone = await ask('--stay');
    for (const lever of alone.levers.filter((l) => plan.levers.length > 1 && l.saved.median > 0)) {
      expect(lever.saved.median).toBeLessThan(0.55 * alone.today.median);
    }
  });

  it('does with fewer levers where the shoot may move', async () => {
    const [kept, free] = [await ask('--target', '-90%', '--stay'), await ask('--target', '-90%')];
    expect(kept).toMatchObject({ code: 1, reached: false });
    expect(free).toMatchObject({ code: 0, reached: true });
    expect(free.levers.map((l) => l.id)).toEqual(['shoot-locally']);
  });

  it('writes a campaign that compares to the same figures, and whose changes a person can read', async () => {
    const file = join(folder, 'plan.yaml');
    const plan = await ask('--target', '-50%', '--stay', '--apply', file);
    const [before, after] = [await totalsOf(example), await totalsOf(file)];
    expect(after.get('south-africa')).toBeCloseTo(plan.after.median, 6);
    for (const id of ['marseille', 'paris-studio', 'ai']) expect(after.get(id)).toBe(before.get(id));
    const [old, text] = [readFileSync(example, 'utf8'), readFileSync(file, 'utf8')];
    const lines = changedLines(old, text);
    expect(lines.length).toBeLessThanOrEqual(plan.edits.length + 1);
    expect(lines[0]).toContain('# Levers applied: ');
    for (const comment of old.split('\n').filter((l) => l.includes('#'))) expect(text).toContain(comment);
  });

  it('never writes over a file, nor beside a refusal', async () => {
    const file = join(folder, 'kept.yaml');
    writeFileSync(file, 'mine');
    const { code, err } = await runCli(
      ...['levers', example, '--scenario', 'marseille', '--with', 'hvo', '--apply', file, '--lang', 'en'],
    );
    expect(code).toBe(2);
    expect(err).toContain('exists already');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    const other = join(folder, 'never.yaml');
    await runCli('levers', example, '--scenario', 'marseille', '--with', 'hvo,mains-power', '--apply', other);
    expect(existsSync(other)).toBe(false);
  });

  it('goes as far as it is told to', async () => {
    const one = await ask('--with', 'fewer-days');
    const two = await ask('--with', 'fewer-days', '--set', 'fewer-days.days=2');
    expect(two.after.central).toBeLessThan(one.after.central);
  });

  it.each([
    [['--with', 'fewer-day'], 'Did you mean "fewer-days"'],
    [['--with', 'tap-water,cleaner-hours'], 'cleaner-hours: nothing to change'],
    [['--with', 'hvo,mains-power'], 'exclude each other'],
    [['--with', 'shoot-locally', '--stay'], 'left out by --stay'],
    [['--set', 'fewer-days.days=many'], 'a number within 1–30'],
    [['--set', 'fewer-days.nights=1'], 'Fields known here: days'],
    [['--set', 'fewer-days'], 'LEVER.PARAMETER=VALUE'],
    [['--target', 'half'], 'write a reduction such as -50%'],
    [['--target', '-120%'], 'write a reduction such as -50%'],
    [['--target', '-20%', '--best'], 'keep one'],
    [['--set', 'shoot-locally.place=Lion'], 'such as Marseille, FR'],
    [['--apply', 'x.yaml'], 'say which levers'],
    [['--max-effort', '9'], 'whole number from 1 to 5'],
  ])('refuses %j with a word on what to write', async (args, told) => {
    const { code, out, err } = await runCli('levers', example, '--scenario', 'south-africa', '--lang', 'en', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(told);
  });

  it.each(['en', 'fr'])('reads without a hole, in 100 columns (%s)', async (lang) => {
    for (const id of ['south-africa', 'marseille', 'paris-studio', 'ai']) {
      for (const more of [[], ['--best'], ['--target', '-20%']]) {
        const { out } = await runCli(
          ...['levers', example, '--scenario', id, '--lang', lang, '--draws', '200', ...more],
        );
        expect(out).not.toMatch(/undefined|NaN|\[object|Infinity/);
        for (const row of out.split('\n')) expect(row.length).toBeLessThanOrEqual(100);
      }
    }
  });

  it('says which levers of an order have nothing to change, and never calls next to all of it all', async () => {
    const args = ['levers', example, '--scenario', 'south-africa', '--lang', 'en', '--draws', '500'];
    const { code, out, err } = await runCli(...args, '--order', 'train-for-plane,hvo');
    expect([code, err]).toEqual([0, '--order: nothing to change here for train-for-plane.\n']);
    expect(out).toContain('in the order given');
    expect(out).toContain('99.8\u202f%');
    expect(out).not.toContain('100\u202f%');
  });

  it.each(['en', 'fr'])('lists the library (%s)', async (lang) => {
    const { code, out } = await runCli('levers', '--lang', lang);
    expect(code).toBe(0);
    for (const id of ['shoot-locally', 'train-for-plane', 'cleaner-region']) expect(out).toContain(id);
  });
});

describe('levers of a campaign file', () => {
  const own = `
levers:
  - id: night-train
    name: { en: Local van, fr: Utilitaire du lieu }
    effort: 1
    cost: 400 EUR2025
    changes:
      - { activity: local-drive, set: { vehicles: 1 } }
      - { type: meals, scale: { count: 0.5 }, unset: [ bottledWater ] }
      - { activity: rubbish, remove: true }
      - { add: { type: videocall, hours: 3, participants: 4 } }
  - { use: rented-costumes, cost: 120 EUR2025, parameters: { to: second-hand } }
`;
  const write = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };

  it('are pulled and priced like the others', async () => {
    const file = write('own.yaml', `${readFileSync(example, 'utf8')}${own}`);
    const args = ['levers', file, '--scenario', 'marseille', '--lang', 'en', '--draws', '500'];
    const { code, out } = await runCli(...args);
    expect(code).toBe(0);
    expect(out).toContain('night-train');
    expect(out).toContain('Cost per');
    const applied = join(folder, 'own-applied.yaml');
    expect((await runCli(...args, '--with', 'night-train', '--apply', applied)).code).toBe(0);
    expect((await runCli('compare', applied, '--draws', '200')).code).toBe(0);
    expect(readFileSync(applied, 'utf8')).toContain('type: videocall');
  });

  it.each([
    ['use: rented-costume', 'rented-costumes'],
    ['use: rented-costumes, parameters: { to: bought }', 'second-hand'],
    ['id: hvo, name: Mine, changes: [ { type: meals, remove: true } ]', 'already a lever'],
    ['id: mine, name: Mine, changes: [ { set: { count: 2 } } ]', 'Name the entry with “activity:”'],
  ])('{ %s } is refused with what to write', async (text, told) => {
    const file = write('wrong.yaml', `${readFileSync(example, 'utf8')}\nlevers: [ { ${text} } ]\n`);
    const { code, err } = await runCli('levers', file, '--scenario', 'marseille', '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toContain(told);
    expect(err).toContain('levers[0]');
  });

  it('that ask for something impossible are told, with the field', async () => {
    const bad = 'levers: [ { id: bad, name: Bad, changes: [ { type: meals, set: { diet: stones } } ] } ]';
    const file = write('impossible.yaml', `${readFileSync(example, 'utf8')}\n${bad}\n`);
    const ranking = await runCli('levers', file, '--scenario', 'marseille', '--lang', 'en', '--draws', '200');
    expect(ranking.code).toBe(0);
    expect(ranking.out).toContain('Cannot be computed here');
    const { code, err } = await runCli('levers', file, '--scenario', 'marseille', '--with', 'bad', '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toContain('stones');
  });
});
