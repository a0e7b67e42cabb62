import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Amounts, type Journal, type Opening, openJournal, type Receipt } from '@contrechamp/gateway';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { gatewayWords } from '../gateway/words.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const scratch = mkdtempSync(join(tmpdir(), 'contrechamp-receipts-'));
const folder = join(scratch, 'ledger');
const journalFile = 'journal-000001.jsonl';
let number = 0;
const fresh = (name: string): string => join(scratch, `${++number}-${name}`);

const footprint = {
  ...{ co2e: { central: 0.47, low: 0.16, high: 1.75 }, energy: 0.99, water: 0.0037, tier: 'T5', catalogue: '2026.3.0' },
  assumptions: ['generation-tokens'],
};
const amounts: Amounts = {
  ...{ images: 1, seconds: 0, co2e: 0.47, energy: 0.99 },
  money: [{ amount: 0.034, currency: 'USD' }],
};
const opening = (id: string, campaign: string, person: string, at: string): Opening => ({
  ...{ id, at, campaign, person, key: 'k1', steps: [], estimate: footprint, price: { amount: 0.034, currency: 'USD' } },
  asked: {
    ...{ operation: 'generation', model: 'gpt-image-1.5', n: 1, width: 1024, height: 1024, quality: 'auto' },
    ...{ steps: null, seconds: null, audio: null, previews: null, references: 0, streamed: false },
    ...{ provider: null, region: null, fingerprint: null },
  },
  sent: {
    ...{ operation: 'generation', provider: 'openai', host: 'default', region: 'US', model: 'gpt-image-1.5', n: 1 },
    ...{ width: 1024, height: 1024, quality: 'low', steps: null, seconds: null, audio: null },
    ...{ previews: 0, references: 0, streamed: false },
  },
});
const receipt = ({ price, ...from }: Opening, changes: Partial<Receipt> = {}): Receipt => ({
  ...from,
  ...{ endedAt: from.at, outcome: 'delivered', refusal: null, outputs: 1, usage: null, footprint: from.estimate },
  ...{ basis: 'estimate', cost: price, provenance: [], upstreamId: null, upstreamStatus: 200, reuses: null },
  ...changes,
});

const bottle = Buffer.from('the bytes of a bottle');

async function generate(journal: Journal, of: Opening, changes: Partial<Receipt> = {}): Promise<void> {
  await journal.open(of, amounts);
  await journal.settle(receipt(of, changes), amounts);
}

beforeAll(async () => {
  const { journal } = await openJournal(folder, { clock: () => new Date('2026-11-26T12:00:00Z') });
  for (let day = 10; day < 20; day++) {
    const campaign = day % 2 === 0 ? 'winter' : 'spring';
    await generate(
      journal,
      opening(`g${day}`, campaign, day === 13 ? '=HYPERLINK("http://x")' : 'léa', `2026-11-${day}T09:30:00.000Z`),
      day === 19 ? { provenance: [{ c2pa: 'absent', sourceType: null, status: null, sha256: sha256(bottle) }] } : {},
    );
  }
  await journal.record(
    receipt(opening('r1', 'spring', 'tom\u001b[31m', '2026-11-21T09:30:00.000Z'), {
      ...{ outcome: 'refused', sent: null, outputs: 0, estimate: null, footprint: null, basis: 'nothing', cost: null },
      refusal: { code: 'budget-exhausted', params: {} },
    }),
  );
  await journal.close();
});
afterAll(() => rmSync(scratch, { recursive: true }));

const json = (text: string) => JSON.parse(text);
const verified = async (path: string, ...more: string[]) =>
  json((await runCli('receipts', 'verify', path, '--json', ...more)).out);

/** A copy of the ledger with its text changed. */
function altered(change: (lines: string[]) => readonly string[]): string {
  const copy = fresh('altered');
  mkdirSync(copy);
  const lines = readFileSync(join(folder, journalFile), 'utf8').trimEnd().split('\n');
  writeFileSync(join(copy, journalFile), `${change(lines).join('\n')}\n`);
  return copy;
}

describe('receipts verify', () => {
  it('says that a chain is sound, and its head, in both languages', async () => {
    const en = await runCli('receipts', 'verify', folder, '--lang', 'en');
    expect(en).toMatchObject({ code: 0, err: '' });
    expect(en.out).toContain('Sound: 22 records');
    expect(en.out).toContain(
      '11 receipts, opened from 10 November 2026 to 21 November 2026'.replaceAll(
        /(\d+) (November) (\d+)/g,
        '$1\u00a0$2\u00a0$3',
      ),
    );
    expect(en.out).toMatch(/Head: record 22, [0-9a-f]{64}\n/);
    const fr = await runCli('receipts', 'verify', folder, '--lang', 'fr');
    expect(fr.out).toContain('Intact\u00a0: 22 enregistrements');
    expect(fr.out).toContain('11 reçus, ouverts du 10\u00a0novembre\u00a02026');
  });

  it('names the first line that is bad, and ends with 1', async () => {
    const changed = await runCli(
      'receipts',
      'verify',
      altered((lines) => lines.with(4, (lines[4] ?? '').replace('0.47', '0.04'))),
      '--lang',
      'en',
    );
    expect(changed.code).toBe(1);
    expect(changed.out).toContain('Not sound. What line 5 of journal-000001.jsonl says was changed');
    const gone = await runCli(
      'receipts',
      'verify',
      altered((lines) => lines.toSpliced(5, 2)),
      '--lang',
      'fr',
    );
    expect(gone.code).toBe(1);
    expect(gone.out.replaceAll('\n', ' ')).toContain(
      'Avant la ligne 6 de journal-000001.jsonl, les enregistrements 6–7 manquent.',
    );
    expect(await verified(altered((lines) => lines.toReversed()))).toMatchObject({
      sound: false,
      fault: { code: 'reordered' },
    });
  });

  it('sees a clean cut at the end by its head alone', async () => {
    const { head } = await verified(folder);
    const cut = altered((lines) => lines.slice(0, -2));
    expect((await runCli('receipts', 'verify', cut)).code).toBe(0);
    const found = await runCli('receipts', 'verify', cut, '--head', head.hash, '--lang', 'en');
    expect(found.code).toBe(1);
    expect(found.out).toContain('No record has the hash');
    expect((await runCli('receipts', 'verify', folder, '--head', head.hash.toUpperCase())).code).toBe(0);
    expect(await runCli('receipts', 'verify', folder, '--head', 'abc', '--lang', 'en')).toMatchObject({
      code: 2,
      out: '',
    });
  });

  it('calls a torn end torn, unless a gateway is writing it', async () => {
    const copy = altered((lines) => lines);
    writeFileSync(join(copy, journalFile), '{"seq":23', { flag: 'a' });
    const torn = await runCli('receipts', 'verify', copy, '--lang', 'en');
    expect(torn).toMatchObject({ code: 1 });
    expect(torn.out).toContain('Sound up to its last whole record, 22; the end is torn.');
    const { journal, recovery } = await openJournal(copy, { clock: () => new Date() });
    expect(recovery.setAside).toHaveLength(1);
    await journal.open(opening('g30', 'spring', 'léa', '2026-11-26T09:30:00.000Z'), amounts);
    const used = await runCli('receipts', 'verify', copy, '--lang', 'en');
    expect(used).toMatchObject({ code: 0 });
    expect(used.out).toContain('1 generation under way');
    await journal.close();
    expect((await runCli('receipts', 'verify', copy, '--lang', 'en')).out).toContain('no gateway is running');
  });
});

describe.each(['receipts.md', 'recus.md'])('the guide %s', (guide) => {
  const root = fileURLToPath(new URL('../../../../../', import.meta.url));
  const text = readFileSync(join(root, 'docs/guides', guide), 'utf8');

  it('shows commands that do what it says', async () => {
    const { head } = await verified(folder);
    const out = fresh('guide');
    mkdirSync(out);
    const shown = text.split('\n').filter((line) => line.startsWith('npx contrechamp receipts '));
    expect(shown.length).toBeGreaterThanOrEqual(8);
    for (const command of shown) {
      const [, , verb = '', ...rest] = command.replace(/^npx /, '').split(' ');
      const args = rest.map((word) =>
        /^64-/.test(word) ? head.hash : /\.(?:jsonl|csv|png)$/.test(word) ? join(out, word) : word,
      );
      if (verb === 'find') {
        writeFileSync(args[0] ?? '', bottle);
        args.push('--receipts', folder);
      }
      const path = args[0]?.startsWith(out) ? [] : [folder];
      expect({ command, ...(await runCli('receipts', verb, ...path, ...args)) }).toMatchObject({
        command,
        code: 0,
        err: '',
      });
    }
  });
});

describe('the chain', () => {
  it('can be checked as the guide says, with a hash function and nothing of ours', () => {
    const sha = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
    let prev = '0'.repeat(64);
    for (const line of readFileSync(join(folder, journalFile), 'utf8').trimEnd().split('\n')) {
      const [, content = '', said, own] = /^(.*),"prev":"(.{64})","hash":"(.{64})"\}$/.exec(line) ?? [];
      expect(said).toBe(prev);
      expect(own).toBe(sha(prev + sha(`${content}}`)));
      prev = own ?? '';
    }
  });
});

describe('receipts list', () => {
  it('shows the latest first, and the sum of all that match', async () => {
    const { out } = await runCli('receipts', 'list', folder, '--lang', 'fr', '--limit', '3');
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/^Heure, UTC\s+Campagne\s+Personne\s+Modèle\s+Issue\s+Nombre\s+Wh\s+g\u00a0CO₂e\s+Coût$/);
    expect(lines[1]).toContain('refusée');
    expect(lines[2]).toMatch(
      /^19\u00a0nov\.\u00a009:30\s+spring\s+léa\s+gpt-image-1\.5\s+livrée\s+1\s+0,99\s+0,47\s+0,034\u00a0USD$/,
    );
    expect(out).toContain('11 reçus · 10 images · 9,9 Wh · 4,7 g CO₂e · 0,34\u00a0USD');
    expect(out).not.toContain('\u001b');
  });

  it('takes a campaign and days, both included', async () => {
    const args = [
      'receipts',
      'list',
      folder,
      '--campaign',
      'spring',
      '--from',
      '2026-11-13',
      '--to',
      '2026-11-17',
      '--json',
    ];
    const found = json((await runCli(...args)).out);
    expect(found.receipts.map((r: { receipt: { id: string } }) => r.receipt.id)).toEqual(['g17', 'g15', 'g13']);
    expect(found).toMatchObject({
      count: 3,
      total: { images: 3, co2e: 1.41, money: [{ amount: 0.102, currency: 'USD' }] },
    });
    expect((await runCli('receipts', 'list', folder, '--campaign', 'nobody', '--lang', 'en')).out).toBe(
      'No receipt matches.\n',
    );
  });
});

describe('receipts find', () => {
  const seen = { c2pa: 'absent', sourceType: null, status: null } as const;
  const [first, second] = [Buffer.from('one picture'), Buffer.from('another picture')];

  async function delivered() {
    const ledger = fresh('delivered');
    const { journal } = await openJournal(ledger, { clock: () => new Date('2026-11-26T12:00:00Z') });
    const two = opening('g1', 'spring', 'léa', '2026-11-26T09:30:00.000Z');
    await journal.open(two, amounts);
    const provenance = [first, second].map((bytes) => ({ ...seen, sha256: sha256(bytes) }));
    await journal.settle(receipt(two, { outputs: 2, provenance }), amounts);
    // As receipts were before hashes were kept.
    await generate(journal, opening('g2', 'spring', 'léa', '2026-11-26T09:40:00.000Z'));
    await journal.close();
    const put = (name: string, bytes: Uint8Array) => {
      const file = fresh(name);
      writeFileSync(file, bytes);
      return file;
    };
    return { ledger, put };
  }

  it('tells which receipt delivered a file, and what falls to it', async () => {
    const { ledger, put } = await delivered();
    const file = put('b.png', second);
    const found = json((await runCli('receipts', 'find', file, '--receipts', ledger, '--json')).out);
    expect(found.files).toMatchObject([
      {
        ...{ file, sha256: sha256(second) },
        found: [{ receipt: 'g1', record: 3, output: 2, campaign: 'spring', person: 'léa', model: 'gpt-image-1.5' }],
      },
    ]);
    expect(found.files[0].found[0].share).toMatchObject({ outputs: 2, co2e: { central: 0.235 }, energy: 0.495 });
    expect((await verified(ledger, '--head', found.head.hash)).sound).toBe(true);
    const fr = await runCli('receipts', 'find', file, put('a.png', first), '--receipts', ledger, '--lang', 'fr');
    expect(fr).toMatchObject({ code: 0, err: '' });
    const text = fr.out.replaceAll(/\s+/g, ' ');
    expect(text).toMatch(/b\.png reçu g1, sortie 2 sur 2 · .* · spring · léa · gpt-image-1\.5 · 0,49 Wh · 0,23 g CO₂e/);
    expect(text).toMatch(/a\.png reçu g1, sortie 1 sur 2/);
    const table = (await runCli('receipts', 'export', ledger, '--format', 'csv', '--lang', 'en')).out;
    expect(table).toContain(`${sha256(first)} ${sha256(second)}`);
  });

  it('says that one which was changed matches no more, and ends with 1', async () => {
    const { ledger, put } = await delivered();
    const files = [put('a.png', first), put('changed.png', Buffer.concat([first, Buffer.of(0)]))];
    const { code, out, err } = await runCli('receipts', 'find', ...files, '--receipts', ledger, '--lang', 'en');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const text = out.replaceAll(/\s+/g, ' ');
    expect(text).toMatch(/a\.png receipt g1, output 1 of 2/);
    expect(text).toMatch(/changed\.png No receipt has this file as it is now\./);
    expect(text).toContain('retouched, resized, recompressed');
    expect(text).toContain('1 output of these receipts has no hash');
    const fr = await runCli('receipts', 'find', ...files, '--receipts', ledger, '--lang', 'fr');
    expect(fr.out.replaceAll(/\s+/g, ' ')).toContain('1 sortie de ces reçus n’a pas d’empreinte');
  });

  it('reads an export as well, and takes nothing from one that is not sound', async () => {
    const { ledger, put } = await delivered();
    const file = put('a.png', first);
    const exported = fresh('export.jsonl');
    await runCli('receipts', 'export', ledger, '--format', 'jsonl', '-o', exported);
    expect((await runCli('receipts', 'find', file, '--receipts', exported)).code).toBe(0);
    const text = readFileSync(exported, 'utf8');
    const forged = fresh('forged.jsonl');
    writeFileSync(forged, text.replace(sha256(first), sha256(Buffer.from('mine'))));
    const { code, out } = await runCli('receipts', 'find', file, '--receipts', forged);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('one of a thing', () => {
  it('is told in the singular, in both languages', async () => {
    const one = ['--from', '2026-11-12', '--to', '2026-11-12'];
    const list = async (lang: string, ...args: string[]) =>
      (await runCli('receipts', 'list', folder, '--lang', lang, ...args)).out;
    expect(await list('en', ...one)).toContain('1 receipt · 1 image · ');
    expect(await list('fr', ...one)).toContain('1 reçu · 1 image · ');
    expect(await list('fr', '--from', '2026-11-21')).toContain('1 reçu · 0 image · ');
    expect(await list('en', '--from', '2026-11-21')).toContain('1 receipt · 0 images · ');
    expect(await list('en', '--limit', '1')).toContain('Only the latest of 11 is shown');
    expect(await list('fr', '--limit', '1')).toContain('Seul le dernier reçu sur 11 est affiché');
    const copy = altered((lines) => lines.slice(0, 1));
    expect((await runCli('receipts', 'verify', copy, '--lang', 'en')).out).toContain('Sound: 1 record, each');
    writeFileSync(join(copy, journalFile), '{', { flag: 'a' });
    const torn = async (lang: string) =>
      (await runCli('receipts', 'verify', copy, '--lang', lang)).out.replaceAll(/\s+/g, ' ');
    expect(await torn('en')).toContain('has 1 byte more');
    expect(await torn('fr')).toContain('porte encore 1 octet, d’aucun enregistrement entier : laissé par');
    for (const [lang, text] of [
      ['en', '1 generation was under way'],
      ['fr', '1 génération était en cours'],
    ] as const) {
      expect(gatewayWords[lang].interrupted(1)).toContain(text);
      expect(gatewayWords[lang].interrupted(2)).toContain(
        lang === 'en' ? '2 generations were' : '2 générations étaient',
      );
    }
  });
});

describe('receipts export', () => {
  it('as JSON lines is the chain; a part of it shows that part alone and has the same head', async () => {
    const file = fresh('all.jsonl');
    const told = await runCli('receipts', 'export', folder, '--format', 'jsonl', '-o', file, '--json');
    expect(json(told.out)).toMatchObject({ file, head: { seq: 22 } });
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(join(folder, journalFile), 'utf8'));
    const { out } = await runCli('receipts', 'export', folder, '--format', 'jsonl', '--campaign', 'winter');
    expect(out).not.toContain('spring');
    const part = fresh('part.jsonl');
    writeFileSync(part, out);
    const { head } = await verified(folder);
    expect(await verified(part, '--head', head.hash)).toMatchObject({ sound: true, receipts: 5, withheld: 11, head });
    const shown = await runCli('receipts', 'verify', part, '--lang', 'fr');
    expect(shown.out.replaceAll('\n', ' ')).toContain('11 enregistrements retenus');
    writeFileSync(part, out.replace('"withheld":"', '"withheld":"0').replace(/("withheld":"[0-9a-f]{64})./, '$1'));
    expect(await verified(part)).toMatchObject({ sound: false, fault: { code: 'changed' } });
  });

  it.each([
    ['en', ',', 'outcome', 'delivered', '0.47'],
    ['fr', ';', 'issue', 'livrée', '0,47'],
  ])('as CSV in %s reads back, and runs nothing', async (lang, delimiter, outcome, delivered, grams) => {
    const { out } = await runCli('receipts', 'export', folder, '--format', 'csv', '--lang', lang);
    const { data, errors } = Papa.parse<string[]>(out.trimEnd(), { delimiter });
    expect(errors).toEqual([]);
    const [heads = [], ...rows] = data;
    expect(rows).toHaveLength(11);
    for (const row of rows) expect(row).toHaveLength(heads.length);
    expect(new Set(heads).size).toBe(heads.length);
    const column = (name: string) => rows.map((row) => row[heads.indexOf(name)]);
    expect(column(outcome)[0]).toBe(delivered);
    expect(column('gCO2e')).toEqual([...Array.from({ length: 10 }, () => grams), '']);
    expect(rows[3]).toContain(`'=HYPERLINK("http://x")`);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@]/);
  });

  it('as OpenTelemetry is a span of each receipt, and counters', async () => {
    const spans = (await runCli('receipts', 'export', folder, '--format', 'otel', '--from', '2026-11-19')).out
      .trimEnd()
      .split('\n');
    expect(spans).toHaveLength(1);
    expect(json(spans[0] ?? '').resourceSpans[0].scopeSpans[0].spans).toHaveLength(2);
    const metrics = json((await runCli('receipts', 'export', folder, '--format', 'otel-metrics')).out);
    expect(metrics.resourceMetrics[0].scopeMetrics[0].metrics.map((m: { name: string }) => m.name)).toContain(
      'contrechamp.generation.co2e',
    );
  });

  it('leaves what is there, and nothing half-written', async () => {
    const file = fresh('taken.csv');
    writeFileSync(file, 'mine');
    const taken = await runCli('receipts', 'export', folder, '--format', 'csv', '-o', file, '--lang', 'en');
    expect(taken).toMatchObject({ code: 2, out: '' });
    expect(taken.err).toContain('exists already');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    const nowhere = await runCli(
      'receipts',
      'export',
      folder,
      '--format',
      'csv',
      '-o',
      join(scratch, 'no', 'where.csv'),
    );
    expect(nowhere).toMatchObject({ code: 2, out: '' });
    expect(readdirSync(scratch).filter((name) => name.includes('partial'))).toEqual([]);
  });
});

describe('receipts', () => {
  it.each([
    [['receipts'], 'receipts verify | list | export'],
    [['receipts', 'verify', join(scratch, 'nothing')], 'There is nothing at'],
    [['receipts', 'verify', scratch], 'holds no receipts'],
    [['receipts', 'list', folder, 'another'], 'Give one folder'],
    [['receipts', 'list', folder, '--from', '26/11/2026'], 'write a day'],
    [['receipts', 'list', folder, '--from', '2026-02-30'], 'write a day'],
    [['receipts', 'list', folder, '--from', '2026-11-20', '--to', '2026-11-10'], 'is later than'],
    [['receipts', 'find'], 'Give the images and clips'],
    [['receipts', 'find', join(scratch, 'none.png'), '--receipts', folder], 'does not exist'],
    [['receipts', 'find', scratch, '--receipts', folder], 'is a folder'],
    [['receipts', 'export', folder], '--format with one of: jsonl, csv, otel, otel-metrics'],
    [['receipts', 'export', folder, '--format', 'otl'], 'Did you mean “otel”?'],
  ])('%j is told what to do', async (args, message) => {
    const { code, out, err } = await runCli(...args, '--lang', 'en');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect((await runCli(...args, '--lang', 'fr')).err).not.toBe(err);
  });

  it('takes nothing from a chain that is not sound', async () => {
    const bad = altered((lines) => lines.toSpliced(3, 1));
    for (const verb of [['list'], ['export', '--format', 'csv']]) {
      const [first = '', ...rest] = verb;
      const { code, out, err } = await runCli('receipts', first, bad, ...rest, '--lang', 'en');
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('record 4 is missing');
    }
  });

  it('reads what is not a ledger at all as such', async () => {
    const file = fresh('prose.txt');
    writeFileSync(file, 'Once upon a time\n');
    const { code, out } = await runCli('receipts', 'verify', file, '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toContain('is no line of a ledger');
  });
});
