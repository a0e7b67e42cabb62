import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import OpenAI from 'openai';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chainLines, gatewayFiles, providerKey, startGatewayProcess } from '../../testing/gateway-process.ts';
import { imageService } from '../../testing/image-service.ts';
import { runCli } from '../../testing/run-cli.ts';

const asked = { model: 'gpt-image-1.5', prompt: 'PROMPT-that-nobody-else-reads', quality: 'low' } as const;
const contrechamp = fileURLToPath(new URL('../../../bin/contrechamp.js', import.meta.url));
const nowhere = 'http://127.0.0.1:9/v1';

/** A configuration with something else in it. */
function changed(files: ReturnType<typeof gatewayFiles>, change: (config: Record<string, unknown>) => object): void {
  writeFileSync(files.config, JSON.stringify(change(JSON.parse(readFileSync(files.config, 'utf8')))));
}

describe('keys', () => {
  it('are made, told once, listed and revoked, in both languages', async () => {
    const files = gatewayFiles(nowhere);
    const on = ['--config', files.config];
    const added = await runCli('gateway', 'keys', 'add', ...on, '--campaign', 'c', '--person', ' Zoë Müller ');
    expect(added).toMatchObject({ code: 0, err: '' });
    const [key = ''] = added.out.match(/cck_[\w-]{43}/) ?? [];
    const [id = ''] = added.out.match(/key-[0-9a-f]{12}/) ?? [];
    expect(added.out).toContain('Zoë Müller, campaign c');
    const { key: other } = JSON.parse(
      (await runCli('gateway', 'keys', 'add', ...on, '--campaign', 'c', '--person', 'bob', '--json')).out,
    );
    const file = join(files.folder, 'data', 'keys.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).not.toMatch(new RegExp(`${key}|${other}|cck_`));
    const listed = await runCli('gateway', 'keys', 'list', ...on, '--lang', 'fr');
    expect(listed.out).toMatch(/^Clé +Campagne +Personne +Créée +Révoquée\n/);
    expect(listed.out).toContain(id);
    expect(listed.out).not.toContain('cck_');
    expect((await runCli('gateway', 'keys', 'revoke', id, ...on, '--lang', 'fr')).out).toContain(
      `Clé ${id} est révoquée`.replace('Clé', 'La clé'),
    );
    const left = JSON.parse((await runCli('gateway', 'keys', 'list', ...on, '--json')).out);
    expect(left.map((k: { person: string; revokedAt: string | null }) => [k.person, k.revokedAt !== null])).toEqual([
      ['Zoë Müller', true],
      ['bob', false],
    ]);
  });

  it.each([
    [['add', '--person', 'ana'], /whose key it is/, /à qui est la clé/],
    [['add', '--campaign', 'c'], /whose key it is/, /à qui est la clé/],
    [['add', '--campaign', 'x', '--person', 'ana'], /No campaign x/, /Pas de campagne x/],
    [['revoke', 'key-0'], /No key key-0/, /Pas de clé key-0/],
    [['revoke'], /No key/, /Pas de clé/],
    [['forget'], /contrechamp gateway --config/, /contrechamp gateway --config/],
  ])('%j ends with 2 and says what is wrong', async (args, en, fr) => {
    const files = gatewayFiles(nowhere);
    for (const [lang, text] of [
      ['en', en],
      ['fr', fr],
    ] as const) {
      const { code, out, err } = await runCli('gateway', 'keys', ...args, '--config', files.config, '--lang', lang);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(text);
    }
  });

  it('are listed and revoked whatever the campaign files say by now', async () => {
    const files = gatewayFiles(nowhere);
    await files.addKey('ana');
    const on = ['--config', files.config];
    writeFileSync(join(files.folder, 'campaign.yaml'), 'contrechamp: 1\ncampaign: [');
    const listed = await runCli('gateway', 'keys', 'list', ...on, '--json');
    expect(listed).toMatchObject({ code: 0, err: '' });
    const [{ id }] = JSON.parse(listed.out);
    expect(await runCli('gateway', 'keys', 'revoke', id, ...on)).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse((await runCli('gateway', 'keys', 'list', ...on, '--json')).out)[0].revokedAt).not.toBeNull();
    const added = await runCli('gateway', 'keys', 'add', ...on, '--campaign', 'c', '--person', 'bob');
    expect(added).toMatchObject({ code: 2, out: '' });
  });

  it('that several processes make at the same time are all kept', async () => {
    const files = gatewayFiles(nowhere);
    const people = Array.from({ length: 8 }, (_, i) => `p${i}`);
    const made = people.map((person) => {
      const args = ['gateway', 'keys', 'add', '--config', files.config, '--campaign', 'c', '--person', person];
      const child = spawn(process.execPath, [contrechamp, ...args], { stdio: 'ignore' });
      return new Promise((resolve) => void child.on('close', resolve));
    });
    expect(await Promise.all(made)).toEqual(people.map(() => 0));
    const { out } = await runCli('gateway', 'keys', 'list', '--config', files.config, '--json');
    expect(
      JSON.parse(out)
        .map((k: { person: string }) => k.person)
        .sort(),
    ).toEqual(people);
  }, 60_000);

  it('of a file that is broken stop everything that needs them, and the file stays', async () => {
    const files = gatewayFiles(nowhere);
    await files.addKey('ana');
    const file = join(files.folder, 'data', 'keys.json');
    writeFileSync(file, '{"keys":[');
    for (const args of [['list'], ['add', '--campaign', 'c', '--person', 'bob'], ['revoke', 'key-0']]) {
      const { code, err } = await runCli('gateway', 'keys', ...args, '--config', files.config);
      expect([code, err]).toEqual([2, expect.stringMatching(/The keys in .*keys\.json cannot be read: JSON\./)]);
    }
    const gateway = startGatewayProcess(files);
    expect(await gateway.ended).toEqual({ code: 2, signal: null });
    expect(gateway.written()).toMatch(/keys\.json cannot be read/);
    expect(readFileSync(file, 'utf8')).toBe('{"keys":[');
  });
});

describe('a gateway that cannot start', () => {
  it.each([
    ['no configuration', () => ({ config: '/nowhere/gateway.yaml' }), /nowhere/, /illisible/],
    ['a wrong one', (c: object) => ({ change: { ...c, patience: 'long' } }), /patience: /, /patience : |patience: /],
    [
      'a campaign that is not there',
      (c: object) => ({ change: { ...c, campaigns: ['missing.yaml'] } }),
      /missing\.yaml/,
      /missing\.yaml/,
    ],
    [
      'a service that nobody knows',
      (c: object) => ({ change: { ...c, providers: [{ adapter: 'dall-e', key: { env: 'PATH' } }] } }),
      /no adapter dall-e/,
      /pas d’adaptateur dall-e/,
    ],
    [
      'no key for its provider',
      (c: object) => ({ change: { ...c, providers: [{ adapter: 'openai', key: { env: 'NO_SUCH_VARIABLE_HERE' } }] } }),
      /no key in NO_SUCH_VARIABLE_HERE/,
      /pas de clé dans NO_SUCH_VARIABLE_HERE/,
    ],
  ] as const)('with %s', async (_, given, en, fr) => {
    const files = gatewayFiles(nowhere);
    process.env.PROVIDER_KEY = providerKey;
    const made = given(JSON.parse(readFileSync(files.config, 'utf8'))) as { config?: string; change?: object };
    if (made.change) changed(files, () => made.change as object);
    for (const [lang, text] of [
      ['en', en],
      ['fr', fr],
    ] as const) {
      const { code, out, err } = await runCli(
        'gateway',
        'check',
        '--config',
        made.config ?? files.config,
        '--lang',
        lang,
      );
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(text);
      expect(err).not.toMatch(/^ +at /m);
    }
  });

  it('because another one has its folder, or its port', async () => {
    const files = gatewayFiles(nowhere);
    const first = startGatewayProcess(files);
    await first.url;
    const second = startGatewayProcess(files);
    expect(await second.ended).toEqual({ code: 2, signal: null });
    expect(second.written()).toMatch(/cannot be opened: another gateway writes there \(locked\)/);
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void taken.close());
    const { port } = taken.address() as { port: number };
    changed(files, (config) => ({ ...config, data: 'elsewhere', listen: { port } }));
    const third = startGatewayProcess(files);
    expect(await third.ended).toEqual({ code: 2, signal: null });
    expect(third.written()).toContain(`Port ${port} is taken`);
  });
});

describe('a gateway that runs', () => {
  it('takes keys and their revocation at once, ends when told, and writes no secret anywhere', async () => {
    const service = await imageService(1);
    const files = gatewayFiles(service.url);
    const gateway = startGatewayProcess(files);
    const url = await gateway.url;
    await expect.poll(() => gateway.written()).toContain('No key is good yet');
    const key = await files.addKey('Zoë Müller');
    const client = new OpenAI({ baseURL: url, apiKey: key });
    await client.images.generate(asked);
    await expect(client.images.generate({ ...asked, quality: 'superb' as never })).rejects.toMatchObject({
      status: 400,
    });
    const [{ id }] = JSON.parse((await runCli('gateway', 'keys', 'list', '--config', files.config, '--json')).out);
    await runCli('gateway', 'keys', 'revoke', id, '--config', files.config);
    await expect(client.images.generate(asked)).rejects.toMatchObject({ status: 401, code: 'invalid_api_key' });
    expect(service.calls).toBe(1);
    gateway.process.kill('SIGINT');
    expect(await gateway.ended).toEqual({ code: 0, signal: null });
    const lines = gateway
      .written()
      .split('\n')
      .filter((text) => text.startsWith('{'));
    expect(lines.map((text) => JSON.parse(text).status)).toEqual([200, 400, 401]);
    const chain = JSON.stringify(chainLines(files.receipts));
    for (const secret of [key, providerKey, asked.prompt]) {
      expect(gateway.written()).not.toContain(secret);
      expect(chain).not.toContain(secret);
    }
    expect(gateway.written()).not.toContain('Müller');
    expect(chainLines(files.receipts).map(({ kind }) => kind)).toEqual(['checkpoint', 'opened', 'settled', 'recorded']);
  });

  it.each([
    ['its log', false],
    ['all that it writes', true],
  ])('goes on when the reader of %s goes', async (_, both) => {
    const service = await imageService(400);
    const files = gatewayFiles(service.url);
    const key = await files.addKey('ana');
    const gateway = startGatewayProcess(files);
    const url = await gateway.url;
    const client = new OpenAI({ baseURL: url, apiKey: key, maxRetries: 0 });
    gateway.process.stdout?.destroy();
    if (both) gateway.process.stderr?.destroy();
    const underWay = client.images.generate(asked);
    for (let i = 0; i < 3; i += 1) await client.models.list();
    expect((await underWay).data).toHaveLength(1);
    expect((await client.images.generate(asked)).data).toHaveLength(1);
    if (!both) {
      await expect.poll(() => gateway.written()).toContain('The log can no longer be written (EPIPE)');
      expect(gateway.written().match(/can no longer be written/g)).toHaveLength(1);
    }
    expect(gateway.process.exitCode).toBeNull();
    gateway.process.kill('SIGTERM');
    expect(await gateway.ended).toEqual({ code: 0, signal: null });
    expect(chainLines(files.receipts).filter(({ kind }) => kind === 'settled')).toHaveLength(2);
  });

  it.skipIf(!existsSync('/dev/full'))('goes on when its log goes to a disk that is full', async () => {
    const service = await imageService(1);
    const files = gatewayFiles(service.url);
    const key = await files.addKey('ana');
    const gateway = startGatewayProcess(files, { before: 'exec 1>/dev/full;' });
    const client = new OpenAI({ baseURL: await gateway.url, apiKey: key, maxRetries: 0 });
    for (let i = 0; i < 3; i += 1) expect((await client.images.generate(asked)).data).toHaveLength(1);
    await expect.poll(() => gateway.written()).toContain('The log can no longer be written (ENOSPC)');
    expect(gateway.written().match(/can no longer be written/g)).toHaveLength(1);
    gateway.process.kill('SIGTERM');
    expect(await gateway.ended).toEqual({ code: 0, signal: null });
  });

  it('ties each picture that it gives to its receipt, and no other picture', async () => {
    const service = await imageService(1);
    const files = gatewayFiles(service.url);
    const key = await files.addKey('ana');
    const gateway = startGatewayProcess(files);
    const client = new OpenAI({ baseURL: await gateway.url, apiKey: key });
    const { data, response } = await client.images.generate(asked).withResponse();
    const [given, other] = ['given.png', 'other.png'].map((name) => join(files.folder, name)) as [string, string];
    const bytes = Buffer.from(data.data?.[0]?.b64_json ?? '', 'base64');
    writeFileSync(given, bytes);
    writeFileSync(other, bytes.subarray(1));
    const find = async (file: string) => {
      const { code, out } = await runCli('receipts', 'find', file, '--receipts', files.receipts, '--json');
      return { code, found: JSON.parse(out).files[0].found };
    };
    const receipt = response.headers.get('x-contrechamp-receipt');
    expect(await find(given)).toMatchObject({ code: 0, found: [{ receipt, output: 1, person: 'ana' }] });
    expect(await find(other)).toEqual({ code: 1, found: [] });
  });

  it('leaves receipts that nobody can change unseen', async () => {
    const service = await imageService(1);
    const files = gatewayFiles(service.url);
    const key = await files.addKey('ana');
    const gateway = startGatewayProcess(files);
    const client = new OpenAI({ baseURL: await gateway.url, apiKey: key });
    for (let i = 0; i < 3; i += 1) await client.images.generate(asked);
    gateway.process.kill('SIGTERM');
    await gateway.ended;
    const path = join(files.receipts, 'journal-000001.jsonl');
    const whole = readFileSync(path, 'utf8');
    const lines = whole.split('\n');
    const forge = async (change: (given: string[]) => string[]) => {
      writeFileSync(path, change([...lines]).join('\n'));
      const { code, out } = await runCli('receipts', 'verify', files.receipts, '--json');
      const { sound, fault } = JSON.parse(out);
      return { code, sound, fault: fault?.code, line: fault?.place?.line };
    };
    expect(await forge((l) => l)).toEqual({ code: 0, sound: true, fault: undefined, line: undefined });
    const [, , edited = ''] = lines;
    expect(edited).toContain('"images":1');
    expect(await forge((l) => l.with(2, edited.replace('"images":1', '"images":0')))).toEqual({
      ...{ code: 1, sound: false, fault: 'changed', line: 3 },
    });
    expect(await forge((l) => l.toSpliced(3, 0, edited))).toEqual({
      code: 1,
      sound: false,
      fault: 'inserted',
      line: 4,
    });
    expect(await forge((l) => l.with(3, l[5] ?? '').with(5, l[3] ?? ''))).toMatchObject({
      code: 1,
      sound: false,
      line: 4,
    });
    expect(await forge((l) => l.toSpliced(2, 1))).toMatchObject({ code: 1, sound: false, fault: 'missing', line: 3 });
    writeFileSync(path, whole);
    expect(await forge((l) => l)).toMatchObject({ code: 0, sound: true });
  });
});
