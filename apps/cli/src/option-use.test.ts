import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { help } from './help.ts';
import { knownOptions, type OptionName } from './known-options.ts';
import { everywhere, usedBeside, usedBy } from './option-use.ts';
import { readOptions } from './options.ts';
import { runCli } from './testing/run-cli.ts';

const all = Object.keys(knownOptions) as OptionName[];
const commands = Object.keys(usedBy);

/** A value that each option takes, where it is not a flag. */
const values: Readonly<Partial<Record<OptionName, string>>> = {
  ...{ lang: 'en', draws: '100', seed: '1', method: 'ademe', electricity: 'location', role: 'brand' },
  style: 'grey',
};
const given = (name: OptionName): string[] =>
  knownOptions[name].type === 'boolean' ? [`--${name}`] : [`--${name}=${values[name] ?? 'x'}`];

/** The option, and what it stands beside. */
function whole(command: string, name: OptionName): string[] {
  const [other, value] = usedBeside[command]?.[name] ?? [];
  return [...given(name), ...(other ? (value === undefined ? given(other) : [`--${other}=${value}`]) : [])];
}

describe('the options of a command', () => {
  it.each(commands)('%s: what it uses is taken, everything else is refused by name', async (command) => {
    const verbs = command.split(' ');
    for (const name of all) {
      const own = usedBy[command]?.includes(name) || everywhere.includes(name);
      const read = () => readOptions([...verbs, 'FILE', ...whole(command, name)], {}, false);
      if (own) expect(read, `${command} --${name}`).not.toThrow();
      else expect(read, `${command} --${name}`).toThrow(`contrechamp ${command} does not use --${name}.`);
    }
  });

  it('is checked for every command that the program has', () => {
    const main = readFileSync(new URL('main.ts', import.meta.url), 'utf8');
    const dispatched = [...main.matchAll(/^ {4}case '([a-z-]+)':/gm)].map(([, name]) => name);
    expect([...new Set(commands.map((c) => c.split(' ')[0]))].toSorted()).toEqual(dispatched.toSorted());
  });

  it('are all of use to some command, and no command takes one that there is not', () => {
    const used = new Set([...everywhere, ...commands.flatMap((c) => usedBy[c] ?? [])]);
    expect([...used].toSorted()).toEqual(all.toSorted());
  });

  it.each(['en', 'fr'] as const)('are those that the help shows beside it, in %s', (lang) => {
    const blocks = help(lang)
      .split(/\n(?= {2}contrechamp )/)
      .slice(1)
      .map((block) => block.split('\n\n')[0] ?? '');
    expect(blocks.length).toBeGreaterThan(30);
    for (const block of blocks) {
      const [, said = ''] = /^ *contrechamp ([a-z -]+)/.exec(block) ?? [];
      const command =
        commands.filter((c) => `${said} `.startsWith(`${c} `)).toSorted((a, b) => b.length - a.length)[0] ?? '';
      for (const [, name = ''] of block.matchAll(/--([a-z-]+)/g)) {
        expect({ block, name, used: usedBy[command]?.includes(name as OptionName) }).toEqual({
          block,
          name,
          used: true,
        });
      }
    }
  });

  it('are named, the nearest first, in both languages', async () => {
    const receipts = ['report', 'nowhere.yaml', '--receipts', '/none', '--lang'];
    expect(await runCli(...receipts, 'en')).toMatchObject({
      ...{ code: 2, out: '' },
      err: expect.stringContaining('contrechamp report does not use --receipts. Its options: --method,'),
    });
    expect((await runCli(...receipts, 'fr')).err).toContain('contrechamp report n’emploie pas --receipts.');
    const near = await runCli('receipts', 'list', '--form', 'x', '--lang', 'en');
    expect(near.err).toContain('Did you mean --from?');
    expect((await runCli('schema', 'result', '--json', '--lang', 'en')).err).toContain('no options of its own');
    expect((await runCli('dossier', 'x', '--receipt', 'y', '--lang', 'en')).err).toContain('Did you mean --receipts?');
    expect((await runCli('dossier', 'x', '--receipts', 'y', '--trust', '--lang', 'en')).err).toContain('--trust');
  });

  it('that mean something beside another one alone are refused without it', async () => {
    for (const [lang, says] of [
      ['en', 'contrechamp compare uses --scenario with --receipts alone'],
      ['fr', 'contrechamp compare n’emploie --scenario qu’avec --receipts'],
    ] as const) {
      const { code, err } = await runCli('compare', 'nowhere.yaml', '--scenario', 'x', '--lang', lang);
      expect([code, err]).toEqual([2, expect.stringContaining(says)]);
    }
    const { err } = await runCli('export', 'x.yaml', '--format', 'json', '--set', 'a=b', '--lang', 'en');
    expect(err).toContain('contrechamp export uses --set with --format pact alone');
  });

  it('are left alone where help or the version is asked for', async () => {
    expect((await runCli('report', '--receipts', 'x', '--help')).code).toBe(0);
    expect((await runCli('verify', '--best', '--version')).code).toBe(0);
  });
});
