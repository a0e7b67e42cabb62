import { Buffer } from 'node:buffer';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openJournal } from '@contrechamp/gateway';
import { unzip } from '@contrechamp/proof';
import { afterAll, describe, expect, it } from 'vitest';
import { dossierIn, forged, textIn, verifiedIn } from '../testing/dossiers.ts';
import { runCli } from '../testing/run-cli.ts';

const example = fileURLToPath(new URL('../../../../examples/sober-generation/', import.meta.url));
const campaign = join(example, 'campaign.yaml');
const receipts = join(example, 'receipts.jsonl');
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-receipts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const dossier = await dossierIn(folder, campaign, '--receipts', receipts);
const files = unzip(dossier);
const actuals = JSON.parse(textIn(files, 'actuals.json'));

describe('a dossier with receipts', () => {
  it('holds the lines of the chain as they are, and what compare says of them', async () => {
    expect(textIn(files, 'receipts/chain.jsonl')).toBe(readFileSync(receipts, 'utf8'));
    const { out } = await runCli(
      'compare',
      campaign,
      '--receipts',
      receipts,
      '--json',
      '--draws',
      '100',
      '--lang',
      'en',
    );
    const { chain, inPlace: _, ...said } = JSON.parse(out).actuals;
    const { chain: inside, ...told } = actuals;
    expect(told).toEqual(said);
    expect(chain).toMatchObject(inside);
    expect(textIn(files, 'actuals.json')).not.toContain('Malik');
    expect(textIn(files, 'README.md')).toContain('The receipts name the persons');
  });

  it('is found identical, and says that the chain was proven again', async () => {
    const { code, found, told } = await verifiedIn(folder, dossier);
    expect([code, found?.verdict, found?.receipts]).toMatchObject([
      0,
      'identical',
      { kind: 'sound', receipts: actuals.receipts.count, head: actuals.chain.head },
    ]);
    expect(await told('en')).toContain('The chain of receipts holds');
    expect(await told('fr')).toContain('La chaîne des reçus tient');
  });

  it('is not identical once a receipt was changed, whatever else was made to match', async () => {
    const bytes = forged(dossier, 'receipts/chain.jsonl', (text) => text.replace('"outputs":4', '"outputs":1'));
    const { code, found, told } = await verifiedIn(folder, bytes);
    expect([code, found?.verdict, found?.receipts]).toMatchObject([
      1,
      'different',
      { kind: 'broken', fault: { code: 'changed' } },
    ]);
    expect(await told('en')).toContain('The chain of receipts does not hold');
    expect(await told('fr')).toContain('La chaîne des reçus ne tient pas');
  });

  it.each([
    ['actuals.json', (t: string) => t.replace(/"images": \d+/, '"images": 1')],
    ['computation.json', (t: string) => t.replace('"receipts/chain.jsonl"', '"receipts/others.jsonl"')],
    ['computation.json', (t: string) => t.replace(/"scenario": "[^"]+"/, '"scenario": "nobody"')],
    ['computation.json', (t: string) => t.replace(/,\s+"receipts": \{[^}]*\}/, '')],
  ])('is not identical once %s was changed', async (path, rewrite) => {
    const bytes = forged(dossier, path, rewrite);
    expect(bytes.equals(dossier)).toBe(false);
    expect(await verifiedIn(folder, bytes)).toMatchObject({ code: 1, found: { verdict: 'different' } });
  });

  it('withholds what other campaigns generated', async () => {
    const ledger = join(folder, 'ledger');
    const { journal } = await openJournal(ledger, { clock: () => new Date('2026-09-18T08:00:00Z') });
    const lines = readFileSync(receipts, 'utf8').trim().split('\n');
    const bodies = lines.map((line) => JSON.parse(line)).filter((l) => l.kind === 'opened' || l.kind === 'settled');
    const opened = bodies.find((l) => l.kind === 'opened').body;
    const settled = bodies.find((l) => l.kind === 'settled' && l.body.receipt.id === opened.opening.id).body;
    await journal.open(opened.opening, opened.amounts);
    await journal.settle(settled.receipt, settled.amounts);
    const other = { id: '01K5EZZZZZZZZZZZZZZZZZZZZZ', campaign: 'secret-launch', person: 'Somebody Else' };
    await journal.open({ ...opened.opening, ...other }, opened.amounts);
    await journal.settle({ ...settled.receipt, ...other }, settled.amounts);
    await journal.close();
    const bytes = await dossierIn(folder, campaign, '--receipts', ledger);
    const chain = textIn(unzip(bytes), 'receipts/chain.jsonl');
    expect(chain).toContain(opened.opening.id);
    expect(bytes.includes(Buffer.from('secret-launch')) || bytes.includes(Buffer.from('Somebody Else'))).toBe(false);
    const { code, found } = await verifiedIn(folder, bytes);
    expect([code, found?.receipts]).toMatchObject([0, { kind: 'sound', receipts: 1, withheld: 2 }]);
  });

  it.each([
    ['that are not there', () => join(folder, 'nowhere'), 'nowhere', 'nowhere'],
    [
      'that do not hold',
      () => {
        const bad = join(folder, 'bad.jsonl');
        writeFileSync(bad, readFileSync(receipts, 'utf8').replace('"outputs":4', '"outputs":1'));
        return bad;
      },
      'are not sound',
      'ne tiennent pas',
    ],
  ])('is not made of receipts %s, and nothing is written', async (_, given, en, fr) => {
    const target = join(folder, 'none.zip');
    for (const [lang, says] of [
      ['en', en],
      ['fr', fr],
    ] as const) {
      const ask = ['dossier', campaign, '-o', target, '--receipts', given(), '--draws', '100', '--lang', lang];
      const { code, err } = await runCli(...ask);
      expect([code, err.replace(/\s+/g, ' ').includes(says)]).toEqual([2, true]);
    }
    expect(() => readFileSync(target)).toThrow('ENOENT');
  });

  it('is not made of receipts of another campaign', async () => {
    const other = join(folder, 'other.yaml');
    writeFileSync(other, readFileSync(campaign, 'utf8').replace('id: perfume-', 'id: another-'));
    const { code, err } = await runCli(
      'dossier',
      other,
      '-o',
      join(folder, 'o.zip'),
      '--receipts',
      receipts,
      '--lang',
      'en',
    );
    expect([code, err]).toEqual([2, expect.stringContaining('Campaigns of these receipts: perfume-')]);
  });
});
