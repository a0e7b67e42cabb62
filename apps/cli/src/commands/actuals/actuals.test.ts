import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openJournal, type Receipt } from '@contrechamp/gateway';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';

const example = fileURLToPath(new URL('../../../../../examples/sober-generation/', import.meta.url));
const campaign = join(example, 'campaign.yaml');
const receipts = join(example, 'receipts.jsonl');
const scratch = mkdtempSync(join(tmpdir(), 'contrechamp-actuals-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const quick = ['--draws', '500', '--lang', 'en'];
let files = 0;
function scratchFile(name: string, content: string): string {
  files += 1;
  const file = join(scratch, `${files}-${name}`);
  writeFileSync(file, content);
  return file;
}

async function compared(file: string, ...args: string[]) {
  const { code, out, err } = await runCli('compare', file, '--json', ...quick, ...args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

/** The lines of the example’s chain, parsed. */
const written = readFileSync(receipts, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const settled: readonly Receipt[] = written.filter((l) => l.body.receipt).map((l) => l.body.receipt);

describe('compare --receipts', () => {
  it('says what the receipts say, next to the plan', async () => {
    const { actuals, scenarios } = await compared(campaign, '--receipts', receipts);
    const sum = (pick: (r: Receipt) => number | null | undefined): number =>
      settled.reduce((s, r) => s + (pick(r) ?? 0), 0);
    expect(actuals.metered.images).toBe(sum((r) => r.outputs));
    expect(actuals.metered.co2e.central).toBeCloseTo(sum((r) => r.footprint?.co2e.central) / 1000, 12);
    expect(actuals.metered.energy_kWh).toBeCloseTo(sum((r) => r.footprint?.energy) / 1000, 12);
    expect(actuals.receipts.count).toBe(settled.length);
    expect(actuals.planned.images).toBe(320);
    expect(actuals.total.planned.central).toBe(scenarios[1].total.central);
    expect(actuals.chain.head.hash).toBe(written.at(-1).hash);
    expect(actuals.receipts.outcomes.map((o: { outcome: string }) => o.outcome).toSorted()).toEqual(
      [...new Set(settled.map((r) => r.outcome))].toSorted(),
    );
  });

  it('names nobody unless it is asked', async () => {
    for (const args of [['--json'], []]) {
      const { out } = await runCli('compare', campaign, '--receipts', receipts, ...quick, ...args);
      expect(out).not.toContain('Zoé');
      expect(out).not.toContain('Malik');
      const named = await runCli('compare', campaign, '--receipts', receipts, '--by', 'person', ...quick, ...args);
      expect(named.out).toContain('Zoé');
    }
  });

  it('leaves the comparison as planned, unless --actuals puts the metered in its place', async () => {
    const plan = await compared(campaign);
    const beside = await compared(campaign, '--receipts', receipts);
    const actual = await compared(campaign, '--receipts', receipts, '--actuals');
    expect(beside.scenarios).toEqual(plan.scenarios);
    const [studio, ai] = actual.scenarios;
    expect(studio).toEqual(plan.scenarios[0]);
    expect(ai.total.central).toBeCloseTo(beside.actuals.total.actual.central, 12);
    expect(ai.total.median).toBeCloseTo(beside.actuals.total.actual.median, 12);
    expect(actual.comparisons[0].ratio.median).toBeCloseTo(beside.actuals.comparisons[0].ratio.median, 12);
    const { out } = await runCli('compare', campaign, '--receipts', receipts, '--actuals', ...quick);
    expect(out.replace(/\s+/g, ' ')).toContain('in place of what was planned; everything else is the plan');
  });

  it('says plainly that a chain is broken, takes nothing from it, and exits 1', async () => {
    const bad = scratchFile('bad.jsonl', readFileSync(receipts, 'utf8').replace('"outputs":4', '"outputs":1'));
    const { code, out } = await runCli('compare', campaign, '--receipts', bad, ...quick);
    expect(code).toBe(1);
    expect(out).toContain('The receipts are not sound, and nothing is taken from them.');
    expect(out).toMatch(/was\s+changed/);
    expect(out).not.toContain('Metered so far');
    const json = await runCli('compare', campaign, '--receipts', bad, '--actuals', '--json', ...quick);
    expect(json.code).toBe(1);
    const { actuals, scenarios } = JSON.parse(json.out);
    expect(actuals.chain).toMatchObject({ sound: false, fault: { code: 'changed' } });
    expect(actuals).not.toHaveProperty('metered');
    expect(scenarios).toEqual((await compared(campaign)).scenarios);
  });

  it('reads the ledger of a gateway that is running, and leaves it alone', async () => {
    const folder = join(scratch, 'ledger');
    const { journal } = await openJournal(folder, { clock: () => new Date('2026-09-18T08:00:00Z') });
    const [opened, more] = written.filter((l) => l.kind === 'opened').map((l) => l.body);
    const first = written.find((l) => l.body.receipt?.id === opened.opening.id)?.body;
    await journal.open(opened.opening, opened.amounts);
    await journal.settle(first.receipt, first.amounts);
    await journal.open(more.opening, more.amounts);
    const before = statSync(join(folder, 'journal-000001.jsonl'));
    const { actuals } = await compared(campaign, '--receipts', folder);
    expect(actuals.chain).toMatchObject({ inUse: true, sound: true, open: 1 });
    expect(actuals.metered.images).toBe(first.receipt.outputs);
    expect(actuals.budgets[0].used).toBe(first.amounts.images + more.amounts.images);
    expect(actuals.remarks.map((r: { code: string }) => r.code)).toContain('under-way');
    expect(statSync(join(folder, 'journal-000001.jsonl'))).toMatchObject({
      size: before.size,
      mtimeMs: before.mtimeMs,
    });
    // The gateway still holds its ledger, and writes on.
    await journal.settle({ ...first.receipt, ...more.opening, id: more.opening.id }, more.amounts);
    await journal.close();
    const later = await compared(campaign, '--receipts', folder);
    expect(later.actuals.chain).toMatchObject({ inUse: false, sound: true, open: 0 });
  });

  it('tells receipts of another campaign, and does not put nothing in place of a plan', async () => {
    const other = scratchFile('other.yaml', readFileSync(campaign, 'utf8').replace('id: perfume-', 'id: another-'));
    const { actuals } = await compared(other, '--receipts', receipts);
    expect(actuals.receipts.count).toBe(0);
    expect(actuals.remarks[0]).toMatchObject({ code: 'no-receipts', params: { others: 'perfume-eight-visuals' } });
    const { code, err } = await runCli('compare', other, '--receipts', receipts, '--actuals', ...quick);
    expect(code).toBe(2);
    expect(err).toContain('perfume-eight-visuals');
  });

  it('says that an export which withholds records may hold less than was generated', async () => {
    const part = join(scratch, 'part.jsonl');
    await runCli('receipts', 'export', receipts, '--format', 'jsonl', '--from', '2026-09-16', '-o', part);
    const { actuals } = await compared(campaign, '--receipts', part);
    expect(actuals.remarks.find((r: { code: string }) => r.code === 'withheld')?.params.count).toBeGreaterThan(10);
    expect(actuals.metered.images).toBeLessThan(100);
  });

  it('says what the catalogue does not answer for, leaves it out, and will not put the rest in place of the plan', async () => {
    const folder = join(scratch, 'odd');
    const { journal } = await openJournal(folder, { clock: () => new Date('2026-09-18T08:00:00Z') });
    for (const [i, hardware] of ['h100', 'abacus'].entries()) {
      const { opening, amounts } = written.find((l) => l.kind === 'opened').body;
      const { receipt } = written.find((l) => l.body.receipt?.id === opening.id).body;
      const changes = { id: `${opening.id}${i}`, operator: { provider: 'own', hardware } };
      const sent = { ...opening.sent, model: 'sdxl', provider: 'rack', region: 'FR', quality: null };
      await journal.open({ ...opening, ...changes, sent }, amounts);
      await journal.settle({ ...receipt, ...changes, sent, basis: 'estimate' }, amounts);
    }
    await journal.close();
    const { actuals } = await compared(campaign, '--receipts', folder);
    const remark = actuals.remarks.find((r: { code: string }) => r.code === 'not-computed');
    expect(remark.params).toMatchObject({ model: 'sdxl', outputs: 4, receipts: 1 });
    expect(actuals.metered.images).toBe(4);
    const { code, err } = await runCli('compare', campaign, '--receipts', folder, '--actuals', ...quick);
    expect(code).toBe(2);
    expect(err).toContain('sdxl');
  });

  it('says which figures moved where the campaign counts otherwise than the gateway did', async () => {
    const { actuals } = await compared(campaign, '--receipts', receipts, '--no-training');
    const remark = actuals.remarks.find((r: { code: string }) => r.code === 'figures-moved');
    expect(remark.params.now).toBeLessThan(remark.params.written);
    expect(remark.params.now).toBeCloseTo(actuals.metered.co2e.central, 12);
    expect(remark.message).toContain('Budgets count what the receipts say');
  });

  it.each([
    ['--actuals'],
    ['--by', 'person'],
    ['--receipts', 'nowhere'],
    ['--receipts', receipts, '--by', 'model'],
    ['--receipts', receipts, '--scenario', 'ia'],
  ])('refuses %s %s %s', async (...args) => {
    const { code, err, out } = await runCli('compare', campaign, ...args, '--lang', 'fr');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.length).toBeGreaterThan(20);
  });

  it('asks for the scenario where the file names none', async () => {
    const text = readFileSync(campaign, 'utf8');
    const bare = scratchFile('bare.yaml', text.slice(0, text.indexOf('\ngeneration:')));
    const { code, err } = await runCli('compare', bare, '--receipts', receipts, ...quick);
    expect(code).toBe(2);
    expect(err).toContain('--scenario');
    const { actuals } = await compared(bare, '--receipts', receipts, '--scenario', 'ai');
    expect(actuals.metered.images).toBeGreaterThan(100);
    expect(actuals.budgets).toEqual([]);
  });
});

describe('receipts activities', () => {
  it('pasted in place of the plan make the campaign of --actuals, to the last digit', async () => {
    const yaml = await runCli('receipts', 'activities', receipts, '--lang', 'en');
    expect(yaml.code).toBe(0);
    const text = readFileSync(campaign, 'utf8');
    const planned = text.split('\n').filter((line) => /type: image-generation/.test(line));
    expect(planned).toHaveLength(2);
    const pasted = text.replace(`${planned.join('\n')}\n`, yaml.out);
    const final = await compared(scratchFile('final.yaml', pasted));
    const actual = await compared(campaign, '--receipts', receipts, '--actuals');
    expect(final.scenarios[1].total).toEqual(actual.scenarios[1].total);
    expect(final.comparisons).toEqual(actual.comparisons);
    const states = await runCli('states', campaign, scratchFile('state.yaml', pasted), ...quick, '--json');
    expect(states.code).toBe(0);
  });

  it('asks for a campaign where there are several, and refuses one that is not there', async () => {
    const { code, err } = await runCli('receipts', 'activities', receipts, '--campaign', 'spring', '--lang', 'fr');
    expect(code).toBe(2);
    expect(err).toContain('perfume-eight-visuals');
  });

  it('takes part of the time, and says what is in a file of its own', async () => {
    const file = join(scratch, 'entries.yaml');
    const days = ['--from', '2026-09-15', '--to', '2026-09-15'];
    const { code, out } = await runCli('receipts', 'activities', receipts, ...days, '-o', file, '--lang', 'en');
    expect({ code, out }).toEqual({ code: 0, out: `Written to ${file}.\n` });
    expect(readFileSync(file, 'utf8')).not.toContain('flux');
    const again = await runCli('receipts', 'activities', receipts, '-o', file, '--lang', 'en');
    expect(again.code).toBe(2);
  });
});
