import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startGateway } from '../testing/gateway.ts';
import { noisePng } from '../testing/png.ts';
import { openAiCase, type ProviderCase, providerAt, providerCases } from '../testing/providers.ts';
import { sdkOf } from '../testing/sdk.ts';
import { temporaryFolder } from '../testing/temporary.ts';
import { serveUpstream } from '../testing/upstream/kit.ts';

async function service(given: ProviderCase, picture?: Buffer) {
  const upstream = await serveUpstream(given.fake, picture);
  onTestFinished(() => upstream.close());
  return { upstream, provider: providerAt(given, upstream) };
}

const mount = (...args: string[]): boolean => spawnSync('mount', args).status === 0;

/** A disk of 6 MB of its own, where the system lets us mount one. */
function smallDisk(): string | null {
  const folder = temporaryFolder();
  if (!mount('-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder)) return null;
  onTestFinished(() => {
    spawnSync('umount', ['-l', folder]);
  });
  return folder;
}
const mayMount =
  process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'x', '/mnt']).status === 0;

const many = 300;
const answersIn = (folder: string) => readdirSync(join(folder, 'answers')).filter((name) => name.endsWith('.json'));

describe('answers that are kept', () => {
  it('are as many as the configuration says', async () => {
    const { provider } = await service(openAiCase, noisePng(200, 200));
    const gateway = await startGateway({
      ...{ providers: [provider], rules: { reuse: true }, spare: { answers: 400_000 } },
    });
    const client = await sdkOf(gateway);
    for (let i = 0; i < 6; i += 1) await client.images.generate({ model: 'gpt-image-1.5', prompt: `bottle ${i}` });
    // Each is some 160 kB.
    await expect.poll(() => answersIn(gateway.folder)).toHaveLength(2);
  });

  it('leave where the disk has less free than it should', async () => {
    const { provider } = await service(openAiCase, noisePng(200, 200));
    const free = Number.MAX_SAFE_INTEGER;
    const gateway = await startGateway({ ...{ providers: [provider], rules: { reuse: true }, spare: { free } } });
    const client = await sdkOf(gateway);
    for (let i = 0; i < 3; i += 1) await client.images.generate({ model: 'gpt-image-1.5', prompt: `bottle ${i}` });
    await expect.poll(() => readdirSync(join(gateway.folder, 'answers'))).toEqual([]);
  });

  it.skipIf(!mayMount)(
    'never stop generation on a small disk, nor a gateway that starts on a full one',
    async () => {
      const disk = smallDisk();
      if (disk === null) throw new Error('a disk could be mounted a moment ago');
      const folder = join(disk, 'data');
      const { provider } = await service(openAiCase, noisePng(200, 200));
      const parts = { providers: [provider], rules: { reuse: true }, spare: { free: 0 }, folder };
      const gateway = await startGateway(parts);
      const client = await sdkOf(gateway);
      // Answers of some 160 kB fill the disk while the ledger still has the megabyte that it made room for; then it has not.
      for (let i = 0; i < many; i += 1) await client.images.generate({ model: 'gpt-image-1.5', prompt: `bottle ${i}` });
      expect(gateway.receipts()).toHaveLength(many);
      expect(answersIn(folder).length).toBeGreaterThan(0);
      expect(gateway.verify()).toMatchObject({ sound: true, open: 0, receipts: many });
      await gateway.opened.close(0);
      // While nobody runs, an answer takes the last of it, a clip of before is there, and the ledger has an end that a crash
      // tore, to be put aside.
      writeFileSync(join(folder, 'receipts', 'journal-000001.jsonl'), '{"seq":', { flag: 'a' });
      mkdirSync(join(folder, 'clips'), { recursive: true });
      for (const name of answersIn(folder).slice(0, 3)) rmSync(join(folder, 'answers', name));
      writeFileSync(join(folder, 'clips', 'video_1.clip'), Buffer.alloc(1 << 20));
      spawnSync('sh', ['-c', `cat /dev/zero > '${join(folder, 'answers', 'gen_ff.json')}'`]);
      const again = await startGateway(parts);
      await (await sdkOf(again)).images.generate({ model: 'gpt-image-1.5', prompt: 'one more' });
      expect(again.receipts()).toHaveLength(many + 1);
      expect(existsSync(join(folder, 'clips', 'video_1.clip'))).toBe(false);
    },
    60_000,
  );
});

describe('clips', () => {
  it('leave once they were fetched, where others need their room', async () => {
    const { provider, upstream } = await service(providerCases[6] as ProviderCase);
    const bytes = upstream.picture.length;
    const gateway = await startGateway({ providers: [provider], spare: { clips: bytes * 2 } });
    const client = await sdkOf(gateway);
    const make = async () => {
      const { id } = await client.videos.create({ model: 'runway-gen-4.5' as never, prompt: 'rain' });
      await expect.poll(async () => (await client.videos.retrieve(id)).status).toBe('completed');
      return id;
    };
    const [first, second] = [await make(), await make()];
    await (await client.videos.downloadContent(second)).arrayBuffer();
    const third = await make();
    const there = () =>
      readdirSync(join(gateway.folder, 'clips'))
        .map((name) => name.replace('.clip', ''))
        .sort();
    await expect.poll(there).toEqual([first, third].sort());
    await expect(client.videos.retrieve(second)).rejects.toMatchObject({ status: 404 });
    expect(gateway.receipts()).toHaveLength(3);
  });
});
