import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfig } from './problems.ts';

const good = {
  'contrechamp-gateway': 1,
  campaigns: ['campaign.yaml'],
  providers: [{ adapter: 'openai', key: { env: 'OPENAI_API_KEY' } }],
};
const provider = (given: object) => ({ ...good, providers: [{ adapter: 'openai-compatible', ...given }] });

const problems = (value: unknown, lang: 'en' | 'fr' = 'en') => {
  const read = readConfig(value, lang);
  return 'problems' in read ? read.problems : [];
};

describe('the configuration of the gateway', () => {
  it('is what the file says, and the usual where it says nothing', () => {
    expect(readConfig(good, 'en')).toMatchObject({
      config: {
        ...{ data: '.contrechamp/gateway', listen: { host: '127.0.0.1', port: 4718 }, lang: 'en', patience: 10 },
        keep: { answers: 4, clips: 20, jobs: 1000, free: 0.5 },
        ...{ prices: [], providers: [{ adapter: 'openai', selfHosted: false }] },
      },
    });
  });

  it.each([
    ['nothing', null, ''],
    ['another version', { ...good, 'contrechamp-gateway': 2 }, 'contrechamp-gateway'],
    ['no campaign', { ...good, campaigns: [] }, 'campaigns'],
    ['no provider', { ...good, providers: [] }, 'providers'],
    ['a port beyond ports', { ...good, listen: { port: 70_000 } }, 'listen.port'],
    ['a field that nobody knows', provider({ url: 'https://a.example/v1', kye: 'x' }), 'providers[0]'],
    ['a key in the file', { ...good, providers: [{ adapter: 'openai', key: 'sk-secret' }] }, 'providers[0].key'],
    ['an address that is none', provider({ url: 'ftp://a.example' }), 'providers[0].url'],
    ['an address without TLS', provider({ url: 'http://a.example/v1' }), 'providers[0].url'],
    ['an address without TLS, in capitals', provider({ url: 'HTTP://a.example/v1' }), 'providers[0].url'],
    ['an address by number', provider({ url: 'https://127.0.0.1/v1' }), 'providers[0].url'],
    ['an address by number of another kind', provider({ url: 'https://[::1]/v1' }), 'providers[0].url'],
    ['an address with a password', provider({ url: 'https://ana:sk-secret@a.example/v1' }), 'providers[0].url'],
    ['two of one name', { ...good, providers: [good.providers[0], good.providers[0]] }, 'providers[1]'],
    [
      'a price of nobody',
      {
        ...good,
        prices: [{ provider: 'x', model: 'm', amount: 1, currency: 'EUR', source: 's', date: '2026-01-01' }],
      },
      'prices[0]',
    ],
    ['steps by the name of something else', provider({ url: 'https://a.example/v1', stepsField: 'n' }), 'providers[0]'],
    [
      'steps where they have a name already',
      { ...good, providers: [{ ...good.providers[0], stepsField: 'steps' }] },
      'providers[0].stepsField',
    ],
    ['less than nothing kept', { ...good, keep: { answers: -1 } }, 'keep.answers'],
    ['half a clip', { ...good, keep: { jobs: 0.5 } }, 'keep.jobs'],
    ['no patience', { ...good, patience: 0 }, 'patience'],
  ])('with %s is refused where it is wrong, in both languages', (_, value, path) => {
    const [en, fr] = [problems(value, 'en'), problems(value, 'fr')];
    expect(en.length).toBeGreaterThan(0);
    expect(en.map((p) => p.path)).toEqual(fr.map((p) => p.path));
    expect(en.some((p) => p.path.startsWith(path))).toBe(true);
    for (const [i, { message }] of en.entries()) {
      expect(message.length).toBeGreaterThan(5);
      expect(message).not.toBe(fr[i]?.message);
      expect(message + fr[i]?.message).not.toContain('sk-secret');
    }
  });

  it('takes a server of one’s own without TLS', () => {
    expect(problems(provider({ url: 'http://127.0.0.1:8188', selfHosted: true }))).toEqual([]);
    expect(problems(provider({ url: 'https://10.0.0.1/v1', selfHosted: true }))).toEqual([]);
  });

  it('is read or refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, field) => {
        expect(problems(value).length).toBeGreaterThan(0);
        readConfig({ ...good, listen: field }, 'fr');
        readConfig({ ...good, providers: [field] }, 'en');
      }),
    );
  });
});
