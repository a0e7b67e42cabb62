import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ask } from './testing/http.ts';
import { spawnProgram, startProgram } from './testing/program.ts';
import { studioFolder } from './testing/server.ts';
import { temporaryFolder } from './testing/temporary.ts';

async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** Runs the program to its end: it must say one sentence, and no stack. */
async function failing(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const started = spawnProgram(args, environment);
  const { code } = await started.ended;
  const { out, err } = started.output();
  expect(out).toBe('');
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(err).not.toMatch(/^\s+at /m);
  return { code, err };
}

describe('the program', () => {
  it('tells its address, seeds a new store once, and stops when asked', async () => {
    const data = join(temporaryFolder(), 'data');
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const { origin, process: child, ended, output } = await startProgram(data, ['--port', '0']);
      expect(output().out).toMatch(/^Contrechamp studio: http:\/\/localhost:\d+\n/);
      expect((await ask(origin, '/api/v1/campaigns')).json).toMatchObject([
        { name: { en: 'Three visuals for a cosmetics brand' }, valid: true, revision: 1 },
      ]);
      child.kill(signal);
      expect(await ended).toEqual({ code: 0, signal: null });
      expect(output().err).toBe('');
    }
  });

  it('takes the next port when the usual one is busy', async () => {
    const first = await startProgram(temporaryFolder());
    const second = await startProgram(temporaryFolder());
    const ports = [first, second].map(({ origin }) => Number(new URL(origin).port));
    expect(ports[1]).toBeGreaterThan(ports[0] ?? 0);
    for (const { origin } of [first, second]) expect((await ask(origin, '/api/v1/health')).status).toBe(200);
  });

  it('takes no other port than the one it was given', async () => {
    const port = await takenPort();
    const data = temporaryFolder();
    const { code, err } = await failing(['--port', `${port}`, '--data', data, '--studio', studioFolder()]);
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`^Port ${port} is taken by another program.*--port`));
  });

  it('keeps campaigns where the environment says', async () => {
    const data = join(temporaryFolder(), 'kept');
    const started = spawnProgram(['--port', '0', '--studio', studioFolder()], { CONTRECHAMP_DATA: data });
    await new Promise((resolve) => started.process.stdout?.once('data', resolve));
    expect(existsSync(join(data, 'campaigns.db'))).toBe(true);
  });

  it('says that the studio is not built, before it makes anything', async () => {
    const folder = temporaryFolder();
    const data = join(folder, 'data');
    const { code, err } = await failing(['--studio', join(folder, 'none'), '--data', data]);
    expect(code).toBe(1);
    expect(err).toMatch(/not built yet.*npm run build/);
    expect(existsSync(data)).toBe(false);
  });

  it('says what is wrong with the data, and leaves it', async () => {
    const folder = temporaryFolder();
    const studio = studioFolder();
    writeFileSync(join(folder, 'file'), 'mine');
    const onFile = await failing(['--studio', studio, '--data', join(folder, 'file')]);
    expect([onFile.code, readFileSync(join(folder, 'file'), 'utf8')]).toEqual([1, 'mine']);
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data/campaigns.db'), 'mine'.repeat(1000));
    const damaged = await failing(['--studio', studio, '--data', join(folder, 'data'), '--lang', 'fr']);
    expect(damaged.code).toBe(1);
    expect(damaged.err).toMatch(/campaigns\.db est abîmé/);
    expect(readFileSync(join(folder, 'data/campaigns.db'), 'utf8')).toBe('mine'.repeat(1000));
  });

  it('says that it cannot write in the folder', async () => {
    // Nobody may make a folder inside a file, whatever their rights.
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const { code, err } = await failing(['--studio', studioFolder(), '--data', join(file, 'data')]);
    expect(code).toBe(1);
    expect(err).toMatch(/cannot be kept in .* \(ENOTDIR\)/);
  });

  it.each([
    [['--prot', '1'], /not known.*--prot/],
    [['--port'], /lacks its value: --port/],
    [['--port', 'x'], /--port x: write a whole number/],
    [['--port', '65536'], /--port 65536/],
    [['--lang', 'de'], /--lang de: write one of fr, en/],
    [['--data', ''], /--data: write a value/],
    [['folder'], /options only, not “folder”/],
  ])('refuses %s', async (args, expected) => {
    const { code, err } = await failing(args);
    expect(code).toBe(2);
    expect(err).toMatch(expected);
  });

  it('explains itself in both languages', async () => {
    for (const [lang, text] of [
      ['en_GB.UTF-8', /where campaigns are kept/],
      ['fr_FR.UTF-8', /où les campagnes sont gardées/],
    ] as const) {
      const started = spawnProgram(['--help'], { LC_ALL: lang });
      expect((await started.ended).code).toBe(0);
      expect(started.output().out).toMatch(text);
    }
  });
});
