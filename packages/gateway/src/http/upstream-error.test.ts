import { describe, expect, it } from 'vitest';
import { cleared, errorOfAnswer, upstreamProblem } from './upstream-error.ts';

describe('errors of services', () => {
  it('never repeat keys, tokens or addresses', () => {
    const told = cleared(
      'Incorrect key sk-proj-abcdef0123456789; Bearer abcdef0123456 at https://api.example.com/v1?key=1\r\nx: y 0123456789abcdef0123456789abcdef',
    );
    expect(told).not.toMatch(/abcdef|example|\r|\n/);
    expect(told).toMatch(/^Incorrect /);
  });

  it('tell a refused key as the fault of the gateway, and that trying again is of no use', () => {
    const { kind, facts } = errorOfAnswer(
      401,
      Buffer.from('{"error":{"message":"Incorrect API key sk-123456789"}}'),
      undefined,
    );
    const problem = upstreamProblem(kind, facts, 'en');
    expect(problem.status).toBe(502);
    expect(problem.message).not.toContain('sk-');
    expect(problem.headers['x-should-retry']).toBe('false');
  });

  it('pass the wait that a service asks for', () => {
    const { kind, facts } = errorOfAnswer(429, Buffer.from('{"error":{"message":"slow down"}}'), '3');
    expect(upstreamProblem(kind, facts, 'fr')).toMatchObject({ status: 429, headers: { 'retry-after': '3' } });
  });

  it('know a refusal of content, a bad request and a failure apart', () => {
    const of = (status: number, code: string | null) =>
      errorOfAnswer(status, Buffer.from(JSON.stringify({ error: { message: 'm', code, param: 'prompt' } })), undefined)
        .kind;
    expect(of(400, 'moderation_blocked')).toBe('content');
    expect(of(400, null)).toBe('refused');
    expect(of(503, null)).toBe('unavailable');
  });

  it('say something of an error that is no JSON', () => {
    const { kind, facts } = errorOfAnswer(500, Buffer.from('<html>'), undefined);
    expect(upstreamProblem(kind, facts, 'en').message).toBe('The provider could not do it.');
  });
});
