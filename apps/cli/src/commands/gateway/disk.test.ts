import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import OpenAI, { APIError } from 'openai';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chainLines, gatewayFiles, startGatewayProcess } from '../../testing/gateway-process.ts';
import { imageService } from '../../testing/image-service.ts';
import { runCli } from '../../testing/run-cli.ts';

const mount = (...args: readonly string[]): boolean => spawnSync('mount', args).status === 0;

function mounted(options: string): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-disk-'));
  if (!mount('-t', 'tmpfs', '-o', options, 'none', folder)) {
    rmSync(folder, { recursive: true });
    return null;
  }
  return folder;
}

function unmount(folder: string): void {
  // Lazily: a gateway that a failed test left may still have a file there.
  spawnSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
}

function smallDisk(options: string): string | null {
  const folder = mounted(options);
  if (folder !== null) onTestFinished(() => unmount(folder));
  return folder;
}

const mayMount = (() => {
  const tried = mounted('size=64k');
  if (tried) unmount(tried);
  return tried !== null;
})();

const asked = { model: 'gpt-image-1.5', prompt: 'a bottle', quality: 'low' } as const;
const headers = { 'content-type': 'application/json' };

/** Generates, so many at a time, until the gateway refuses; how many it took, of how many. */
async function untilRefused(url: string, key: string, together: number) {
  let [taken, all] = [0, 0];
  let refused = false;
  const one = async () => {
    while (!refused && taken < 5_000) {
      all += 1;
      const answer = await fetch(`${url}/images/generations`, {
        ...{ method: 'POST', body: JSON.stringify(asked) },
        headers: { ...headers, authorization: `Bearer ${key}` },
      });
      await answer.arrayBuffer();
      if (answer.status === 200) taken += 1;
      else {
        expect(answer.status).toBe(503);
        refused = true;
      }
    }
  };
  await Promise.all(Array.from({ length: together }, one));
  expect(refused).toBe(true);
  return { taken, all };
}

const means = mayMount ? 'a small disk that was mounted' : 'a limit on the length of files, as mounting is not allowed';

describe('a gateway whose disk is full', () => {
  it(`refuses before anything is sent, has lost nothing, and goes on once there is room (${means})`, async () => {
    const service = await imageService(1);
    const disk = mayMount ? smallDisk('size=4m') : null;
    expect(disk !== null).toBe(mayMount);
    const files = gatewayFiles(service.url, disk ? join(disk, 'data') : 'data');
    const key = await files.addKey('ana');
    const gateway = startGatewayProcess(files, { before: disk ? '' : "trap '' XFSZ; ulimit -f 2500;" });
    const url = await gateway.url;
    const filler = join(disk ?? files.folder, 'filler');
    if (disk) {
      const { status } = spawnSync('sh', ['-c', `cat /dev/zero > '${filler}'`]);
      expect([status, statSync(filler).size > 0]).toEqual([1, true]);
    }
    // What eight at a time do not get any more, a single one may.
    const [many, few] = [await untilRefused(url, key, 8), await untilRefused(url, key, 1)];
    const taken = many.taken + few.taken;
    const logged = () =>
      gateway
        .written()
        .split('\n')
        .filter((line) => line.startsWith('{')).length;
    await expect.poll(logged).toBe(many.all + few.all);
    expect(taken).toBeGreaterThan(10);
    const calls = service.calls;
    const client = new OpenAI({ baseURL: url, apiKey: key });
    const error = await client.images.generate(asked).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ status: 503, code: 'ledger_unavailable' });
    expect((error as APIError).message).toMatch(/Receipts cannot be written \(full\): nothing is generated/);
    // One request came in, and none went out.
    await expect.poll(logged).toBe(many.all + few.all + 1);
    expect(service.calls).toBe(calls);
    const open = await runCli('receipts', 'verify', files.receipts, '--json');
    expect({ code: open.code, ...JSON.parse(open.out) }).toMatchObject({ code: 0, sound: true, open: 0 });
    if (disk) {
      rmSync(filler);
      await client.images.generate(asked);
      expect(service.calls).toBe(calls + 1);
    }
    gateway.process.kill('SIGTERM');
    expect(await gateway.ended).toEqual({ code: 0, signal: null });
    const again = startGatewayProcess(files);
    const next = new OpenAI({ baseURL: await again.url, apiKey: key });
    await next.images.generate(asked);
    again.process.kill('SIGTERM');
    await again.ended;
    const receipts = chainLines(files.receipts).filter(({ kind }) => kind === 'settled');
    expect(receipts.length).toBe(taken + (disk ? 2 : 1));
    expect(receipts.length).toBe(service.calls);
    const verified = await runCli('receipts', 'verify', files.receipts, '--json');
    expect({ code: verified.code, ...JSON.parse(verified.out) }).toMatchObject({ code: 0, sound: true, open: 0 });
  }, 90_000);
});

const readOnly = mayMount
  ? 'a disk mounted read-only'
  : process.getuid?.() === 0
    ? 'a file in place of the folder, as mounting is not allowed and root may write everywhere'
    : 'a folder without the right to write';

/** Everything in a folder, by path. */
function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'base64')]),
  );
}

describe('a gateway that may not write', () => {
  it(`says so and does not start; nothing is changed, and it starts once it may (${readOnly})`, async () => {
    const service = await imageService(1);
    const disk = mayMount ? smallDisk('size=8m') : null;
    const files = gatewayFiles(service.url, disk ? join(disk, 'data') : 'data');
    const key = await files.addKey('ana');
    const first = startGatewayProcess(files);
    await new OpenAI({ baseURL: await first.url, apiKey: key }).images.generate(asked);
    first.process.kill('SIGTERM');
    await first.ended;
    const data = disk ? join(disk, 'data') : join(files.folder, 'data');
    const before = contents(data);
    const allow = forbid(disk, data);
    const refused = startGatewayProcess(files);
    expect(await refused.ended).toEqual({ code: 2, signal: null });
    expect(refused.written()).toMatch(
      /The receipts in .+ cannot be opened: (the disk takes no changes \(read-only\)|EACCES|EPERM|ENOTDIR|EEXIST)\./,
    );
    if (disk) {
      const added = await runCli(
        ...['gateway', 'keys', 'add', '--config', files.config, '--campaign', 'c', '--person', 'bob'],
      );
      expect(added).toMatchObject({ code: 2, out: '' });
      expect(added.err).toMatch(/keys in .+ cannot be written: EROFS/);
    }
    allow();
    expect(contents(data)).toEqual(before);
    const again = startGatewayProcess(files);
    await new OpenAI({ baseURL: await again.url, apiKey: key }).images.generate(asked);
    expect(chainLines(files.receipts).filter(({ kind }) => kind === 'settled')).toHaveLength(2);
  }, 60_000);
});

/** Takes the right to write; gives it back when called. */
function forbid(disk: string | null, data: string): () => void {
  if (disk) {
    expect(mount('-o', 'remount,ro', disk)).toBe(true);
    return () => void mount('-o', 'remount,rw', disk);
  }
  const path = join(data, 'receipts');
  if (process.getuid?.() !== 0) {
    spawnSync('chmod', ['-R', 'a-w', data]);
    return () => void spawnSync('chmod', ['-R', 'u+w', data]);
  }
  spawnSync('mv', [path, `${path}.aside`]);
  writeFileSync(path, '');
  return () => {
    rmSync(path);
    mkdirSync(data, { recursive: true });
    spawnSync('mv', [`${path}.aside`, path]);
  };
}
