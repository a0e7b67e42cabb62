import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { testServer } from '../testing/server.ts';
import { temporaryFolder } from '../testing/temporary.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const reference = readFileSync(join(root, 'examples/white-paper/campaign.yaml'), 'utf8');
const minute = 120_000;

/** The file that a command writes for the same campaign. */
async function written(name: string, text: string, command: string, ...options: string[]): Promise<Buffer> {
  const folder = temporaryFolder();
  const file = join(folder, 'campaign.yaml');
  writeFileSync(file, text);
  const target = join(folder, name);
  const args = [join(root, 'apps/cli/bin/contrechamp.js'), command, file, '-o', target, ...options];
  await promisify(execFile)(process.execPath, args);
  return readFileSync(target);
}

const post = (body: object) => ({ method: 'POST', body });
const asked = { text: reference, lang: 'en', draws: 200 } as const;
const few = ['--draws', '200'];
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('the white paper', () => {
  const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"><rect width="40" height="10"/></svg>';

  it(
    'is the PDF of the command line, to the last byte, with its brand, date and target',
    async () => {
      const { ask } = await testServer();
      const brand = { name: 'Maison Exemple', accent: '#8A1538', cover: '#10233a' };
      const body = {
        ...{ ...asked, lang: 'fr', format: 'pdf', date: '2026-01-31', target: 0.3 },
        brand: { ...brand, logo: { type: 'svg', base64: Buffer.from(logo).toString('base64') } },
      };
      const answer = await ask('/api/v1/report', post(body));
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
      expect(answer.bytes.subarray(0, 5).toString()).toBe('%PDF-');
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'logo.svg'), logo);
      const file = join(folder, 'brand.yaml');
      writeFileSync(file, 'name: Maison Exemple\nlogo: logo.svg\naccent: "#8a1538"\ncover: "#10233a"\n');
      const options = ['--lang', 'fr', '--date', '2026-01-31', '--target', '-30%', '--brand', file, ...few];
      const theirs = await written('paper.pdf', reference, 'report', ...options);
      expect(answer.bytes.equals(theirs)).toBe(true);
      expect(answer.headers['contrechamp-sha256']).toBe(sha256(theirs));
    },
    minute,
  );

  it(
    'is the page of the command line, and its summary, with choices of method',
    async () => {
      const { ask } = await testServer();
      const body = {
        ...asked,
        format: 'html',
        summary: true,
        style: 'grey',
        choice: { radiativeForcing: false },
        seed: 7,
      };
      const answer = await ask('/api/v1/report', post(body));
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      const options = ['--lang', 'en', '--summary', '--style', 'grey', '--no-radiative-forcing', '--seed', '7', ...few];
      expect(answer.bytes.equals(await written('paper.html', reference, 'report', ...options))).toBe(true);
    },
    minute,
  );

  it(
    'says when letters are missing from its fonts',
    async () => {
      const { ask } = await testServer();
      const text = reference.replace(/name: \{ en: Three visuals[^}]*\}/, 'name: 漢字');
      const answer = await ask('/api/v1/report', post({ ...asked, text, format: 'pdf', summary: true }));
      expect([answer.status, answer.headers['contrechamp-accessible']]).toEqual([200, 'no']);
    },
    minute,
  );

  it(
    'refuses a logo that is no picture, before and at the typesetter',
    async () => {
      const { ask } = await testServer();
      for (const [type, text] of [
        ['png', '<svg/>'],
        ['svg', '<svg xmlns="http://www.w3.org/2000/svg"><rect'],
      ] as const) {
        const brand = { logo: { type, base64: Buffer.from(text).toString('base64') } };
        const answer = await ask('/api/v1/report', post({ ...asked, format: 'pdf', summary: true, brand }));
        expect([answer.status, answer.json.code]).toEqual([422, 'logo-refused']);
      }
    },
    minute,
  );
});

describe('exports', () => {
  it.each([
    ['json', {}, []],
    ['csv', { lang: 'fr' }, ['--lang', 'fr']],
    ['bilan-carbone', { role: 'brand' }, ['--role', 'brand']],
    ['xlsx', { scenario: 'marseille' }, ['--scenario', 'marseille']],
    ['openlca', {}, []],
    ['csrd', { scenario: 'south-africa' }, ['--scenario', 'south-africa']],
    ['csrd', { scenario: 'ai', role: 'agency' }, ['--scenario', 'ai', '--role', 'agency']],
  ] as const)('as %s are those of the command line, to the last byte', async (format, body, options) => {
    const { ask } = await testServer();
    const answer = await ask('/api/v1/export', post({ ...asked, format, ...body }));
    expect(answer.status).toBe(200);
    const lang = 'lang' in body ? [] : ['--lang', 'en'];
    const theirs = await written('export', reference, 'export', '--format', format, ...options, ...lang, ...few);
    expect(answer.bytes.equals(theirs)).toBe(true);
  });

  const details = {
    companyName: 'Maison Exemple',
    companyIds: ['urn:company:example:maison'],
    productNameCompany: 'Visuals',
    productIds: 'urn:product:example:visuals',
    productDescription: 'Three visuals',
    created: '2026-01-31',
    referencePeriodStart: '2025-01-01',
    referencePeriodEnd: '2025-12-31',
    crossSectoralStandards: ['ISO14067'],
    exemptedEmissionsPercent: '0',
  };

  it('as a PACT footprint too, from the same details', async () => {
    const { ask } = await testServer();
    const answer = await ask(
      '/api/v1/export',
      post({
        ...asked,
        format: 'pact',
        scenario: 'marseille',
        details: { ...details, ipccCharacterizationFactors: ['AR6'] },
      }),
    );
    const set = Object.entries({ ...details, ipccCharacterizationFactors: 'AR6' }).flatMap(([k, v]) => [
      '--set',
      `${k}=${v}`,
    ]);
    const options = ['--format', 'pact', '--scenario', 'marseille', '--lang', 'en', ...set, ...few];
    expect(answer.bytes.equals(await written('pact.json', reference, 'export', ...options))).toBe(true);
  });

  it('say which details of a footprint are missing or wrong', async () => {
    const { ask } = await testServer();
    const pact = (given: object) =>
      ask('/api/v1/export', post({ ...asked, format: 'pact', scenario: 'ai', details: given }));
    const { companyName: _, ...rest } = details;
    expect((await pact(rest)).json).toMatchObject({ status: 422, code: 'details-refused', missing: ['companyName'] });
    const wrong = await pact({ ...details, created: 'yesterday', companyIds: ['maison'] });
    expect(wrong.json.faults.map((f: { field: string }) => f.field)).toEqual(
      expect.arrayContaining(['created', 'companyIds']),
    );
  });
});

describe('the dossier', () => {
  it.each([
    ['of the reference campaign', reference, 'en'],
    [
      'of a campaign that pins an older release',
      reference.replace('  period: 2025\n', '  period: 2025\n  catalogue: 2026.2.0\n'),
      'fr',
    ],
  ] as const)('%s is that of the command line, to the last byte', async (_, text, lang) => {
    const { ask } = await testServer();
    const answer = await ask('/api/v1/dossier', post({ ...asked, text, lang }));
    const theirs = await written('dossier.zip', text, 'dossier', '--lang', lang, ...few);
    expect(answer.bytes.equals(theirs)).toBe(true);
    expect(answer.headers['contrechamp-sha256']).toBe(sha256(theirs));
  });
});

describe('what is refused', () => {
  it.each([
    ['report', { format: 'docx' }, 'field-invalid', /“format”.*pdf, html/],
    ['report', { format: 'pdf', date: '2026-02-30' }, 'field-invalid', /“date”.*2026-01-31/],
    ['report', { format: 'pdf', target: 50 }, 'field-invalid', /“target”/],
    ['report', { format: 'pdf', sumary: true }, 'field-invalid', /“sumary”.*summary/],
    ['report', { format: 'pdf', lang: 'de' }, 'field-invalid', /“lang”/],
    ['report', { format: 'pdf', draws: 99 }, 'field-invalid', /“draws”.*100/],
    ['report', { format: 'pdf', file: 'a\nb' }, 'field-invalid', /“file”/],
    ['report', { format: 'pdf', brand: { accent: 'red' } }, 'field-invalid', /“brand.accent”/],
    ['report', { format: 'pdf', brand: { logo: { type: 'gif', base64: 'AAAA' } } }, 'field-invalid', /logo.type/],
    ['report', { format: 'pdf', brand: { logo: { type: 'png', base64: '?' } } }, 'field-invalid', /logo.base64/],
    ['export', { format: 'pdf' }, 'field-invalid', /“format”/],
    ['export', { format: 'csv', choice: { electricity: 'green' } }, 'field-invalid', /“choice.electricity”/],
    ['export', { format: 'csv', scenario: 'mars' }, 'scenario-unknown', /“mars”.*marseille/],
    ['export', { format: 'csrd' }, 'scenario-unknown', /which.*marseille/],
    ['export', { format: 'pact', details: { company: 'x' } }, 'field-invalid', /details.company/],
    ['dossier', { text: 12 }, 'field-invalid', /“text”/],
    ['dossier', { text: 'x'.repeat(2_000_001) }, 'field-invalid', /“text”/],
  ] as const)('%s of %j', async (route, body, code, detail) => {
    const { ask } = await testServer();
    const answer = await ask(`/api/v1/${route}`, post({ ...asked, ...body }));
    expect(answer.json.code).toBe(code);
    expect(answer.json.detail).toMatch(detail);
  });

  it('a campaign that cannot be computed, with the line', async () => {
    const { ask } = await testServer();
    const text = reference.replace('from: CDG', 'from: CDGX');
    for (const [route, body] of [
      ['report', { format: 'pdf' }],
      ['export', { format: 'csv' }],
      ['dossier', {}],
    ] as const) {
      const { status, json } = await ask(`/api/v1/${route}`, post({ ...asked, ...body, text }));
      expect([status, json.code]).toEqual([422, 'campaign-refused']);
      expect(json.diagnostics[0].position.line).toBeGreaterThan(1);
    }
  });

  it('what another page sends, and a body that is too large', async () => {
    const { ask } = await testServer();
    const forged = await ask('/api/v1/dossier', { ...post(asked), headers: { origin: 'https://example.com' } });
    expect(forged.json.code).toBe('origin-refused');
    const large = await ask('/api/v1/report', { method: 'POST', body: Buffer.alloc(8_100_000, 32) });
    expect(large.json.code).toBe('body-too-large');
  });
});

describe('while a paper is made', () => {
  it(
    'campaigns are saved, and their answers come first',
    async () => {
      const { ask, create } = await testServer();
      const id = await create(reference);
      const order: string[] = [];
      const paper = ask('/api/v1/report', post({ text: reference, lang: 'en', format: 'pdf' })).then(({ status }) => {
        order.push('paper');
        return status;
      });
      for (let revision = 1; revision <= 5; revision++) {
        const { status } = await ask(`/api/v1/campaigns/${id}`, {
          method: 'PUT',
          body: { text: `# ${revision}`, revision },
        });
        expect(status).toBe(200);
        order.push('saved');
      }
      expect(await paper).toBe(200);
      expect(order).toEqual(['saved', 'saved', 'saved', 'saved', 'saved', 'paper']);
    },
    minute,
  );

  it(
    'whoever leaves ends it, and the next one is served',
    async () => {
      const { ask, origin } = await testServer();
      const leave = () =>
        new Promise<void>((resolve) => {
          const sent = request(`${origin}/api/v1/report`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
          });
          sent.on('error', () => resolve());
          // Draws that take long: as many would fill the places of those who wait, were they not ended.
          sent.end(JSON.stringify({ ...asked, draws: 100_000, format: 'pdf' }));
          setTimeout(() => sent.destroy(), 300);
        });
      for (let i = 0; i < 10; i++) await leave();
      const { status } = await ask('/api/v1/export', post({ ...asked, format: 'json' }));
      expect(status).toBe(200);
    },
    minute,
  );

  it(
    'no more than a few wait',
    async () => {
      const { ask } = await testServer();
      const answers = await Promise.all(
        Array.from({ length: 12 }, () => ask('/api/v1/export', post({ ...asked, draws: 100, format: 'json' }))),
      );
      const busy = answers.filter(({ status }) => status === 503);
      expect(busy).toHaveLength(3);
      expect(busy[0]?.json.code).toBe('workshop-busy');
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(9);
    },
    minute,
  );
});

describe('a dossier with receipts', () => {
  const sober = join(root, 'examples/sober-generation');
  const [text, receipts] = ['campaign.yaml', 'receipts.jsonl'].map((name) =>
    readFileSync(join(sober, name), 'utf8'),
  ) as [string, string];

  it(
    'is the one of the command line, to the last byte',
    async () => {
      const { ask } = await testServer();
      const answer = await ask('/api/v1/dossier', post({ ...asked, text, receipts }));
      const options = ['--receipts', join(sober, 'receipts.jsonl'), '--lang', 'en', ...few];
      expect([answer.status, answer.bytes.equals(await written('d.zip', text, 'dossier', ...options))]).toEqual([
        200,
        true,
      ]);
      const other = await ask('/api/v1/dossier', post({ ...asked, text, receipts, scenario: 'studio' }));
      expect(other.bytes.equals(answer.bytes)).toBe(false);
    },
    minute,
  );

  it(
    'is refused where the chain does not hold, is of another campaign, or nothing says what is produced',
    async () => {
      const { ask } = await testServer();
      const refusal = async (body: object) => (await ask('/api/v1/dossier', post({ ...asked, ...body }))).json.code;
      expect(await refusal({ text, receipts: receipts.replace('"outputs":4', '"outputs":1') })).toBe(
        'receipts-unsound',
      );
      const other = text.replace('id: perfume-', 'id: another-');
      expect(await refusal({ text: other, receipts })).toBe('receipts-of-others');
      expect(await refusal({ text, receipts, scenario: 'nobody' })).toBe('scenario-unknown');
      expect(await refusal({ text: reference, receipts })).toBe('scenario-unknown');
    },
    minute,
  );
});
