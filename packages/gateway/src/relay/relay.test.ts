import { PassThrough, Writable } from 'node:stream';
import fc from 'fast-check';
import type { Dispatcher } from 'undici';
import { describe, expect, it } from 'vitest';
import type { Answer, AnswerReader } from '../answer/reader.ts';
import { nothingReported } from '../meter/usage.ts';
import { Relay, type RelayEnd } from './relay.ts';

const answer: Answer = { usage: nothingReported, pictures: [], whole: true, addresses: false, readable: true };

/** A relay whose service is the test: what it did, and what it was told. */
function relayed(given: { readonly nearEnd?: (read: string) => boolean; readonly to?: Writable } = {}) {
  const sent: Buffer[] = [];
  const ends: { readonly end: RelayEnd; readonly held: Buffer | null }[] = [];
  const told: string[] = [];
  let read = '';
  const reader: AnswerReader = {
    get nearEnd() {
      return given.nearEnd?.(read) ?? true;
    },
    write: (chunk) => {
      read += Buffer.from(chunk).toString('latin1');
    },
    end: () => answer,
  };
  const to =
    given.to ??
    new Writable({
      write(chunk, _, done) {
        sent.push(chunk);
        done();
      },
    });
  const relay = new Relay({
    head: () => ({ reader, to, begin: () => void told.push('begin') }),
    ended: (end, held) => void ends.push({ end, held }),
  });
  const controller = {
    abort: () => void told.push('abort'),
    pause: () => void told.push('pause'),
    resume: () => void told.push('resume'),
  } as unknown as Dispatcher.DispatchController;
  const begin = (status = 200) => {
    relay.onRequestStart(controller);
    relay.onResponseStart(controller, status, {});
  };
  const data = (text: string) => relay.onResponseData(controller, Buffer.from(text, 'latin1'));
  return {
    relay,
    controller,
    begin,
    data,
    sent: () => Buffer.concat(sent).toString('latin1'),
    ends,
    told,
    read: () => read,
  };
}

describe('a relay', () => {
  it('passes every byte once, in order, and keeps the last ones back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, unit: 'binary-ascii' }), { minLength: 1 }),
        fc.nat(40),
        (pieces, near) => {
          const r = relayed({ nearEnd: (read) => read.length >= near });
          r.begin();
          for (const piece of pieces) r.data(piece);
          r.relay.onResponseEnd();
          const whole = pieces.join('');
          const [{ end, held } = { end: null, held: null }] = r.ends;
          expect(r.ends).toHaveLength(1);
          expect(end).toEqual({ kind: 'ended', answer });
          expect(r.sent() + (held?.toString('latin1') ?? '')).toBe(whole);
          expect(r.read()).toBe(whole);
          // Nothing that may be the last is with the caller before the receipt is on disk.
          if (whole.length >= near) expect(held?.length).toBeGreaterThan(0);
          else expect(held).toBeNull();
          expect(r.told.filter((t) => t === 'begin')).toHaveLength(r.sent() === '' ? 0 : 1);
        },
      ),
    );
  });

  it('waits for a caller who is slow', async () => {
    const to = new PassThrough({ highWaterMark: 10 });
    const r = relayed({ nearEnd: () => false, to });
    r.begin();
    r.data('more than ten bytes');
    expect(r.told).toEqual(['begin', 'pause']);
    to.resume();
    await expect.poll(() => r.told.at(-1)).toBe('resume');
  });

  it('keeps an error to itself, up to a length', () => {
    const r = relayed();
    r.begin(500);
    for (let i = 0; i < 100; i += 1) r.data('x'.repeat(10_000));
    r.relay.onResponseEnd();
    expect(r.sent()).toBe('');
    expect(r.ends[0]?.end).toMatchObject({ kind: 'error', status: 500, body: Buffer.alloc(64 * 1024, 'x') });
  });

  it('passes over what comes before an answer', () => {
    const r = relayed();
    r.relay.onRequestStart(r.controller);
    r.relay.onResponseStart(r.controller, 103, {});
    r.relay.onResponseStart(r.controller, 200, {});
    r.data('{}');
    r.relay.onResponseEnd();
    expect(r.ends[0]?.held?.toString()).toBe('{}');
  });

  it.each([
    ['abandoned', (relay: Relay) => relay.abandon()],
    ['late', (relay: Relay) => relay.giveUp()],
  ] as const)('that is %s ends once, knows whether it had begun, and lets go of the service', (kind, stop) => {
    const early = relayed();
    stop(early.relay);
    expect(early.ends[0]?.end).toMatchObject({ kind, begun: false });
    // The request comes up only now: nobody waits for it any more.
    early.relay.onRequestStart(early.controller);
    expect(early.told).toEqual(['abort']);
    const r = relayed();
    r.begin();
    r.data('half');
    stop(r.relay);
    expect(r.ends[0]?.end).toMatchObject({ kind, begun: true });
    expect(r.told).toEqual(['abort']);
    r.data('the rest');
    r.relay.onResponseEnd();
    r.relay.onResponseError(r.controller, new Error('aborted'));
    stop(r.relay);
    expect(r.ends).toHaveLength(1);
    expect(r.sent()).toBe('');
  });

  it('that breaks tells whether the request was on its way, and what had passed', () => {
    const early = relayed();
    early.relay.onResponseError(early.controller, new Error('ECONNREFUSED'));
    expect(early.ends[0]?.end).toMatchObject({ kind: 'broken', begun: false, answer: null });
    const r = relayed();
    r.begin();
    r.data('half');
    r.relay.onResponseError(r.controller, new Error('reset'));
    expect(r.ends[0]?.end).toMatchObject({ kind: 'broken', begun: true, answer });
  });
});
