import { Buffer } from 'node:buffer';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstPrev, readLine, withhold, writeLine } from '../ledger/line.ts';
import { generate, openOnDisk } from '../testing/journals.ts';
import { sampleAmounts, sampleOpening, sampleRefusal } from '../testing/samples.ts';
import { SimulatedDisk } from '../testing/simulated-disk.ts';
import type { ChainSource } from './chain.ts';
import { chainOfDisk } from './chain-source.ts';
import { verifyChain } from './verify.ts';

/** A chain of one file from its lines. */
const exported = (lines: readonly string[], end = '\n'): ChainSource => ({
  ...{ kind: 'file', readLine },
  parts: [
    {
      file: 'receipts.jsonl',
      lines: () =>
        lines.map((line, i) => ({
          bytes: Buffer.from(line),
          complete: i < lines.length - 1 || end !== '',
        })),
    },
  ],
});

/** The chain with the content of some lines replaced, and every hash from there on made anew. */
function rechained(
  lines: readonly string[],
  change: (content: { kind: string; body: never }, i: number) => object,
): string[] {
  let prev = firstPrev;
  return lines.map((text, i) => {
    const line = readLine(Buffer.from(text));
    if (typeof line === 'string' || 'withheld' in line) throw new Error(text);
    const { body, ...content } = { ...line.content, ...change(line.content as never, i) };
    const written = writeLine(content, JSON.stringify(body), prev);
    prev = written.hash;
    return written.text.trimEnd();
  });
}

let lines: string[] = [];

beforeAll(async () => {
  const disk = new SimulatedDisk();
  const { journal } = await openOnDisk(disk);
  for (const id of ['g1', 'g2', 'g3', 'g4']) await generate(journal, id);
  await journal.record(sampleRefusal('r1'));
  await journal.annotate({ receipt: 'g2', at: '2026-11-26T11:00:00.000Z', provenance: [] });
  await journal.open(sampleOpening('g5'), sampleAmounts);
  await journal.close();
  // checkpoint, four times opened and settled, recorded, annotated, opened
  lines = chainOfDisk(disk).parts.flatMap((part) =>
    [...part.lines()].map(({ bytes }) => Buffer.from(bytes).toString()),
  );
});

const fault = (changed: readonly string[], end?: string) => {
  const { sound, fault: found } = verifyChain(exported(changed, end));
  expect(sound).toBe(found === null);
  return found && [found.code, found.place?.line ?? null, found.detail];
};
const swapped = (from: readonly string[], a: number, b: number) =>
  from.map((line, i) => from[i === a ? b : i === b ? a : i] ?? line);

describe('a chain', () => {
  it('that nobody touched holds, and tells what it holds', () => {
    expect(verifyChain(exported(lines))).toMatchObject({
      ...{ sound: true, fault: null, ledger: 'test', records: 12, receipts: 5, open: 1, withheld: 0, unfinished: null },
      ...{ period: ['2026-11-26T09:30:00.000Z', '2026-11-26T09:30:00.000Z'], head: { seq: 12 } },
    });
  });

  it('names the line of which any one byte was changed', () => {
    for (const [i, line] of lines.entries()) {
      for (let at = 0; at < line.length; at += 7) {
        const changed = `${line.slice(0, at)}${line[at] === 'a' ? 'b' : 'a'}${line.slice(at + 1)}`;
        const [code, number] = fault(lines.with(i, changed)) ?? [];
        expect(number).toBe(i + 1);
        expect(['changed', 'unreadable']).toContain(code);
      }
    }
  });

  it('names the line that was changed with its own hash made anew', () => {
    const line = readLine(Buffer.from(lines[4] ?? ''));
    if (typeof line === 'string' || 'withheld' in line) throw new Error('no line');
    const { body, ...content } = line.content;
    const { text } = writeLine(content, JSON.stringify(body).replace('0.94', '0.09'), line.prev);
    expect(text).not.toBe(`${lines[4]}\n`);
    expect(fault(lines.with(4, text.trimEnd()))).toEqual(['changed', 5, null]);
  });

  it('names what is missing, moved or put in', () => {
    const without = (from: number, to: number) => [...lines.slice(0, from), ...lines.slice(to)];
    expect(fault(without(3, 4))).toEqual(['missing', 4, '4']);
    expect(fault(without(3, 6))).toEqual(['missing', 4, '4–6']);
    expect(fault(without(0, 2))).toEqual(['missing', 1, '1–2']);
    expect(fault(swapped(lines, 3, 4))).toEqual(['reordered', 4, null]);
    expect(fault(swapped(lines, 2, 9))).toEqual(['reordered', 3, null]);
    expect(fault([...lines.slice(1), lines[0] ?? ''])).toEqual(['reordered', 1, null]);
    expect(fault(lines.toSpliced(6, 0, lines[3] ?? ''))).toEqual(['inserted', 7, null]);
    expect(fault([...lines, lines[3] ?? ''])).toEqual(['inserted', 13, null]);
    expect(fault(['', ...lines])).toEqual(['unreadable', 1, null]);
  });

  it('names a forged line that was linked to the one before it', () => {
    const before = readLine(Buffer.from(lines[5] ?? ''));
    if (typeof before === 'string') throw new Error(before);
    const body = JSON.stringify({ receipt: sampleRefusal('forged') });
    const forged = writeLine(
      { seq: 7, at: '2026-11-26T10:00:00.000Z', kind: 'recorded', synced: 6 },
      body,
      before.hash,
    );
    expect(fault(lines.toSpliced(6, 0, forged.text.trimEnd()))).toEqual(['inserted', 7, null]);
  });

  it('says when its end is torn, and cannot see a clean cut unless it is given the head', () => {
    expect(fault([...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, 100)], '')).toEqual(['cut-short', 12, null]);
    const cut = exported(lines.slice(0, -2));
    expect(verifyChain(cut).sound).toBe(true);
    const { hash: head = '' } = verifyChain(exported(lines)).head ?? {};
    expect(verifyChain(exported(lines), { head }).sound).toBe(true);
    expect(verifyChain(cut, { head }).fault?.code).toBe('head-not-found');
    const { hash: earlier = '' } = verifyChain(cut).head ?? {};
    expect(verifyChain(exported(lines), { head: earlier }).sound).toBe(true);
  });

  it('is checked for what it says, even where all its hashes were made anew', () => {
    const settled = (i: number) =>
      rechained(lines, (c, at) => (at === i ? { kind: 'settled', body: JSON.parse(lines[2] ?? '').body } : c));
    expect(fault(settled(4))).toEqual(['settled-twice', 5, 'g1']);
    expect(fault(rechained(lines, (c, i) => (i === 3 ? { body: JSON.parse(lines[1] ?? '').body } : c)))).toEqual([
      ...['opened-twice', 4, 'g1'],
    ]);
    expect(fault(rechained(lines, (c, i) => (i === 2 ? { body: JSON.parse(lines[4] ?? '').body } : c)))).toEqual([
      ...['settled-without-opening', 3, 'g2'],
    ]);
    const another = JSON.parse((lines[2] ?? '').replace('"person":"lea"', '"person":"tom"')).body;
    expect(fault(rechained(lines, (c, i) => (i === 2 ? { body: another } : c)))).toEqual([
      'settlement-of-another',
      3,
      'g1',
    ]);
    expect(fault(rechained(lines, (c, i) => (i === 5 ? { seq: 9 } : c)))).toEqual(['misnumbered', 6, '6']);
    const shapeless = fault(rechained(lines, (c, i) => (i === 2 ? { body: { receipt: {}, amounts: {} } } : c)));
    expect(shapeless?.slice(0, 2)).toEqual(['not-a-record', 3]);
    expect(fault(rechained(lines, (c, i) => (i === 9 ? { kind: 'invented' } : c)))?.[0]).toBe('not-a-record');
  });

  it('refuses two readings of one line', () => {
    const doubled = (lines[4] ?? '').replace('"outputs":2', '"outputs":9,"outputs":2');
    expect(fault(lines.with(4, doubled))).toEqual(['unreadable', 5, null]);
  });

  it('still holds where the content of lines was withheld, and says how many', () => {
    const hidden = lines.map((text, i) => {
      const line = readLine(Buffer.from(text));
      if (typeof line === 'string' || 'withheld' in line) throw new Error(text);
      return i === 3 || i === 4 ? withhold(line).trimEnd() : text;
    });
    expect(verifyChain(exported(hidden))).toMatchObject({ sound: true, records: 12, withheld: 2, receipts: 4 });
    expect(verifyChain(exported(hidden)).head).toEqual(verifyChain(exported(lines)).head);
    const tampered = (hidden[3] ?? '').replace(/"withheld":"(.)/, (_, c) => `"withheld":"${c === '0' ? '1' : '0'}`);
    expect(fault(hidden.with(3, tampered))).toEqual(['changed', 4, null]);
  });

  it('with nothing in it proves nothing', () => {
    expect(fault([])).toEqual(['empty', null, null]);
  });
});

describe('the chain of a folder', () => {
  it('is checked over its segments: sums of checkpoints, a segment that is gone', async () => {
    const disk = new SimulatedDisk();
    const { journal } = await openOnDisk(disk, { segmentBytes: 8 << 10, stepBytes: 8 << 10 });
    for (let i = 0; i < 12; i++) await generate(journal, `g${i}`);
    await journal.close();
    const { parts } = chainOfDisk(disk);
    expect(parts.length).toBeGreaterThan(3);
    expect(verifyChain(chainOfDisk(disk))).toMatchObject({ sound: true, receipts: 12 });
    const gone = { ...chainOfDisk(disk), parts: parts.toSpliced(1, 1) };
    expect(verifyChain(gone).fault).toMatchObject({ code: 'missing', place: { file: parts[2]?.file, line: 1 } });
    const all = parts.flatMap((part) => [...part.lines()].map(({ bytes }) => Buffer.from(bytes).toString()));
    const lower = rechained(all, (c, i) =>
      i > 0 && c.kind === 'checkpoint'
        ? { body: JSON.parse(JSON.stringify(c.body).replace(/"images":"\d+"/, '"images":"0"')) }
        : c,
    );
    expect(verifyChain(exported(lower)).fault?.code).toBe('checkpoint-differs');
  });

  it('tells bytes after the last whole line apart from a fault', async () => {
    const disk = new SimulatedDisk();
    const { journal } = await openOnDisk(disk);
    await generate(journal, 'g1');
    await journal.close();
    const name = 'journal-000001.jsonl';
    disk.put(name, Buffer.concat([disk.bytes(name), Buffer.from('{"seq":4,"at"'), Buffer.alloc(100)]));
    const found = verifyChain(chainOfDisk(disk));
    expect(found).toMatchObject({ sound: true, unfinished: { file: name, bytes: 13 } });
  });
});
