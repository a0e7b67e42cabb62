import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const script = fileURLToPath(new URL('./ledger-child.mjs', import.meta.url));

export interface Child {
  readonly process: ChildProcess;
  readonly ended: Promise<NodeJS.Signals | null>;
  /** Whole lines that it wrote so far. */
  lines(): readonly string[];
  /** Resolves with the first line that begins with one of these. */
  said(...beginnings: readonly string[]): Promise<string>;
}

/** `before`: what a shell does first, such as setting a limit. */
export function ledgerChild(task: 'write' | 'fill' | 'hold', folder: string, before = ''): Child {
  const child = spawn('/bin/sh', ['-c', `${before} exec "$@"`, 'sh', process.execPath, script, task, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('close', (_, signal) => resolve(signal));
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const lines = () => out.split('\n').slice(0, -1);
  const said = async (...beginnings: readonly string[]): Promise<string> => {
    for (;;) {
      const found = lines().find((line) => beginnings.some((text) => line.startsWith(text)));
      if (found !== undefined) return found;
      if (child.stdout.closed) throw new Error(`it ended, having said: ${out}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  return { process: child, ended, lines, said };
}
