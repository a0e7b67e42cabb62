import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { studioFolder } from './server.ts';

const program = fileURLToPath(new URL('../../bin/contrechamp-studio.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface Program {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** What it wrote so far. */
  output(): { readonly out: string; readonly err: string };
}

/** The real program, as it was built, in a process of its own. */
export function spawnProgram(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Program {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, LC_ALL: 'C', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { process: child, ended, output: () => ({ out, err }) };
}

/** Starts the program and waits until it tells its address. */
export async function startProgram(data: string, args: readonly string[] = [], studio = studioFolder()) {
  const started = spawnProgram(['--data', data, '--studio', studio, ...args]);
  let stopped = false;
  void started.ended.then(() => {
    stopped = true;
  });
  for (;;) {
    const origin = /http:\/\/localhost:\d+/.exec(started.output().out)?.[0];
    if (origin !== undefined) return { ...started, origin: origin.replace('localhost', '127.0.0.1') };
    if (stopped) throw new Error(`the program ended: ${started.output().err}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
