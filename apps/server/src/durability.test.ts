import { describe, expect, it } from 'vitest';
import { ask } from './testing/http.ts';
import { startProgram } from './testing/program.ts';
import { studioFolder } from './testing/server.ts';
import { temporaryFolder } from './testing/temporary.ts';

const kills = 20;
const campaigns = '/api/v1/campaigns';
const textOf = (revision: number): string => `# ${revision}\n${'x'.repeat((revision * 997) % 30_000)}`;

const isCutOff = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(ECONN|EPIPE)/.test(String(error.code));

/** Saves on and on, telling each answer, until the program is gone. */
async function saveUntilDeath(address: string, from: number, saved: (revision: number) => void): Promise<void> {
  for (let revision = from + 1; ; revision++) {
    // With a label, so that every version is kept.
    const body = { text: textOf(revision), revision: revision - 1, label: `${revision}` };
    const { origin, pathname } = new URL(address);
    const answer = await ask(origin, pathname, { method: 'PUT', body }).catch((error: unknown) => {
      if (isCutOff(error)) return null;
      throw error;
    });
    if (!answer) return;
    expect(answer.json.revision).toBe(revision);
    saved(revision);
  }
}

describe('a program killed at any moment', () => {
  it('has lost nothing that it answered', async () => {
    const data = temporaryFolder();
    const studio = studioFolder();
    const start = () => startProgram(data, ['--port', '0'], studio);
    let answered = 1;
    let path = '';
    for (let round = 0; round < kills; round++) {
      const { origin, process: child, ended } = await start();
      if (round === 0) {
        const created = await ask(origin, campaigns, { method: 'POST', body: { text: textOf(1) } });
        path = `${campaigns}/${created.json.id}`;
      }
      const { revision, text } = (await ask(origin, path)).json;
      // What was under way at the kill may have been stored without being answered: that one save alone.
      expect([answered, answered + 1]).toContain(revision);
      expect(text).toBe(textOf(revision));
      const after = revision + 1 + Math.floor(Math.random() * 15);
      await saveUntilDeath(`${origin}${path}`, revision, (saved) => {
        answered = saved;
        if (saved === after) setTimeout(() => child.kill('SIGKILL'), Math.random() * 5);
      });
      expect(await ended).toEqual({ code: null, signal: 'SIGKILL' });
      expect(answered).toBeGreaterThan(revision);
    }
    const { origin } = await start();
    const versions: { readonly revision: number }[] = (await ask(origin, `${path}/versions`)).json;
    expect([answered, answered + 1]).toContain(versions.length);
    for (const [i, { revision }] of versions.entries()) {
      expect(revision).toBe(versions.length - i);
      expect((await ask(origin, `${path}/versions/${revision}`)).json.text).toBe(textOf(revision));
    }
  }, 180_000);
});
