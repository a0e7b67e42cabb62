import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../http/problem.ts';
import { askedOf, type Fields } from './fields.ts';
import { Fingerprint } from './fingerprint.ts';
import type { Sent } from './generation.ts';
import { explicitFields, withExplicit } from './rewrite.ts';

const given = { references: 0, fingerprint: null, preferences: { provider: null, region: null } };
const asked = (fields: Record<string, unknown>) => askedOf('generation', new Map(Object.entries(fields)), given);

const sent: Sent = {
  ...{ operation: 'generation', provider: 'openai', host: 'default', region: 'US', model: 'gpt-image-1.5', n: 1 },
  ...{ width: 1024, height: 1024, quality: 'low', steps: null, seconds: null, audio: null, previews: 0 },
  ...{ references: 0, streamed: false },
};

describe('what is asked', () => {
  it('is read alike from JSON and from text', () => {
    const typed = asked({ model: 'm', n: 2, size: '1024x1536', quality: 'high', stream: true, partial_images: 2 });
    const text = asked({ model: 'm', n: '2', size: '1024x1536', quality: 'high', stream: 'true', partial_images: '2' });
    expect(text).toEqual(typed);
    expect(typed).toMatchObject({ n: 2, width: 1024, height: 1536, streamed: true, previews: 2 });
  });

  it.each([
    ['n', 0],
    ['n', 1.5],
    ['n', -1],
    ['n', '1e3'],
    ['n', 1e9],
    ['n', {}],
    ['size', '0x10'],
    ['size', '1024'],
    ['size', 'x'.repeat(300)],
    ['model', 3],
    ['stream', 'yes'],
    ['partial_images', 9],
  ])('names the field that cannot be read: %s %j', (name, value) => {
    expect(() => asked({ [name]: value })).toThrow(Problem);
    expect(() => asked({ [name]: value })).toThrow(name);
  });

  it('takes null, and nothing, for left out', () => {
    expect(asked({ n: null, size: null, model: null })).toEqual(asked({}));
  });
});

describe('what is sent', () => {
  it('makes explicit what weighs, and leaves what was said as it was', () => {
    expect(explicitFields(asked({}), sent, null)).toEqual(
      new Map<string, string | number>([
        ['model', 'gpt-image-1.5'],
        ['n', 1],
        ['size', '1024x1024'],
        ['quality', 'low'],
      ]),
    );
    expect(
      explicitFields(asked({ model: 'gpt-image-1.5', n: 1, size: '1024x1024', quality: 'low' }), sent, null).size,
    ).toBe(0);
  });

  it('takes previews back only from those who asked for some', () => {
    expect(explicitFields(asked({ partial_images: 3 }), sent, null).get('partial_images')).toBe(0);
    expect(explicitFields(asked({}), sent, null).has('partial_images')).toBe(false);
  });

  it('says how many steps by the name that the service has for them, and by no other', () => {
    const ten = { ...sent, steps: 10 };
    expect(explicitFields(asked({}), ten, 'num_inference_steps').get('num_inference_steps')).toBe(10);
    const named = explicitFields(asked({ steps: 10 }), ten, 'num_inference_steps');
    const body = withExplicit(
      new Map<string, unknown>([
        ['prompt', 'x'],
        ['steps', 10],
      ]),
      named,
    );
    expect([body.get('num_inference_steps'), body.has('steps'), body.get('prompt')]).toEqual([10, false, 'x']);
    expect(explicitFields(asked({ steps: 10 }), ten, 'steps').has('steps')).toBe(false);
    expect(explicitFields(asked({}), ten, null).has('steps')).toBe(false);
  });
});

const print = (fields: Fields, operation: 'generation' | 'edit' = 'generation') => {
  const fingerprint = new Fingerprint(operation);
  for (const [name, value] of fields) fingerprint.field(name, value);
  return fingerprint.digest();
};

describe('a fingerprint', () => {
  const fields = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.jsonValue());

  it('does not depend on the order of fields, at any depth', () => {
    fc.assert(
      fc.property(fields, (f) => {
        const backwards = (v: unknown): unknown =>
          v !== null && typeof v === 'object' && !Array.isArray(v)
            ? Object.fromEntries(
                Object.entries(v)
                  .reverse()
                  .map(([k, w]) => [k, backwards(w)]),
              )
            : v;
        expect(print(new Map(Object.entries(backwards(f) as object)))).toBe(print(new Map(Object.entries(f))));
      }),
    );
  });

  it('depends on every value, and on what is done with it', () => {
    const one = new Map([['prompt', 'a cat']]);
    expect(print(new Map([['prompt', 'a dog']]))).not.toBe(print(one));
    expect(print(one, 'edit')).not.toBe(print(one));
    expect(print(new Map([...one, ['user', 'me']]))).toBe(print(one));
  });
});
