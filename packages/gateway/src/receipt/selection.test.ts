import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOnDisk } from '../testing/journals.ts';
import { sampleAmounts, sampleOpening, sampleReceipt, sampleRefusal } from '../testing/samples.ts';
import { SimulatedDisk } from '../testing/simulated-disk.ts';
import { temporaryFolder } from '../testing/temporary.ts';
import { chainOfDisk, chainOfFile } from './chain-source.ts';
import { chainText, receiptsOf, type Selection } from './selection.ts';
import { receiptColumns, receiptRow } from './table.ts';
import { verifyChain } from './verify.ts';

async function sampleChain() {
  const disk = new SimulatedDisk();
  const { journal } = await openOnDisk(disk, { segmentBytes: 10 << 10, stepBytes: 8 << 10 });
  for (let i = 0; i < 12; i++) {
    const opening = sampleOpening(`g${i}`, {
      ...{ campaign: i % 3 === 0 ? 'autumn' : 'spring', at: `2026-11-${10 + i}T09:30:00.000Z` },
    });
    await journal.open(opening, sampleAmounts);
    await journal.settle(sampleReceipt(opening, { endedAt: opening.at }), sampleAmounts);
  }
  await journal.record(sampleRefusal('r1', { at: '2026-11-22T09:30:00.000Z' }));
  const provenance = [{ c2pa: 'valid', sourceType: 'trainedAlgorithmicMedia', status: 'fully-ai' }] as const;
  await journal.annotate({ receipt: 'g1', at: '2026-11-26T11:00:00.000Z', provenance });
  await journal.annotate({ receipt: 'g3', at: '2026-11-26T11:00:00.000Z', provenance });
  await journal.close();
  const source = chainOfDisk(disk);
  return { source, last: verifyChain(source).records };
}

function exported(text: string) {
  const file = join(temporaryFolder(), 'export.jsonl');
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return chainOfFile(file);
}

describe('an export of the chain', () => {
  it('of everything is the chain itself, byte for byte', async () => {
    const { source, last } = await sampleChain();
    const text = [...chainText(source, last, {})].join('');
    const lines = source.parts.flatMap((part) => [...part.lines()].map(({ bytes }) => `${Buffer.from(bytes)}\n`));
    expect(text).toBe(lines.join(''));
    expect(verifyChain(exported(text))).toEqual({ ...verifyChain(source), unfinished: null });
    expect(verifyChain(exported(text.replaceAll('\n', '\r\n'))).sound).toBe(true);
    expect(verifyChain(exported(text.trimEnd())).sound).toBe(true);
  });

  it.each([
    [{ campaign: 'autumn' }, ['g0', 'g3', 'g6', 'g9']],
    [{ from: '2026-11-20', before: '2026-11-22' }, ['g10', 'g11']],
    [{ campaign: 'spring', from: '2026-11-20' }, ['g10', 'g11', 'r1']],
    [{ campaign: 'nobody' }, []],
  ] as readonly (readonly [Selection, readonly string[]])[])(
    'of %j shows that alone, and still verifies to the same head',
    async (selection, ids) => {
      const { source, last } = await sampleChain();
      const text = [...chainText(source, last, selection)].join('');
      const found = verifyChain(exported(text));
      expect(found).toMatchObject({ sound: true, receipts: ids.length, head: verifyChain(source).head });
      expect(found.withheld).toBeGreaterThan(10);
      const shown = [...receiptsOf(exported(text), last, {})].map(({ receipt }) => receipt.id);
      expect(shown).toEqual(ids);
      if (selection.campaign === 'autumn') expect(text).not.toContain('spring');
    },
  );
});

describe('the receipts of a chain', () => {
  it('come with what was learnt of them later', async () => {
    const { source, last } = await sampleChain();
    const all = [...receiptsOf(source, last, {})];
    expect(all).toHaveLength(13);
    expect(all[1]?.receipt.provenance[0]?.c2pa).toBe('valid');
    expect(all[2]?.receipt.provenance[0]?.c2pa).toBe('present');
  });

  it('end where the first reading ended', async () => {
    const { source, last } = await sampleChain();
    expect([...receiptsOf(source, last - 3, {})]).toHaveLength(12);
  });

  it('fill a table: a cell for every column, nothing where nothing is known', async () => {
    const { source, last } = await sampleChain();
    const rows = [...receiptsOf(source, last, {})].map(receiptRow);
    for (const row of rows) expect(row).toHaveLength(receiptColumns.length);
    const refusal = Object.fromEntries(receiptColumns.map((column, i) => [column, rows.at(-1)?.[i]]));
    expect(refusal).toMatchObject({
      id: 'r1',
      outcome: 'refused',
      refusal: 'budget-exhausted',
      co2e: null,
      energy: null,
    });
    expect(refusal).toMatchObject({ outputs: 0, countedCo2e: null, model: null, provenance: null, files: null });
  });

  it('name the files that passed, where they are known by a hash', () => {
    const [seen, a, b] = [{ c2pa: 'absent', sourceType: null, status: null }, 'a'.repeat(64), 'b'.repeat(64)] as const;
    const provenance = [{ ...seen, sha256: a }, { ...seen, sha256: null }, seen, { ...seen, sha256: b }] as const;
    const receipt = sampleReceipt(sampleOpening('g1'), { provenance });
    const row = receiptRow({ seq: 1, hash: 'c'.repeat(64), receipt, amounts: null });
    expect(row[receiptColumns.indexOf('files')]).toBe(`${a} ${b}`);
  });
});
