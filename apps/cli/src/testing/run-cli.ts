import type { Ask } from '../commands/init.ts';
import { run } from '../main.ts';

/** What a command wrote, and its exit code. */
export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function kept(args: readonly string[], ask?: Ask): Promise<CliResult> {
  let out = '';
  let err = '';
  const code = await run(
    args,
    {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      width: 100,
    },
    ask,
  );
  return { code, out, err };
}

/** Runs a command in this process and keeps what it wrote. */
export const runCli = (...args: string[]): Promise<CliResult> => kept(args);

/** Runs a command that asks questions; answers are given in order, then there is nobody to answer. */
export function runCliWith(answers: readonly string[], ...args: string[]): Promise<CliResult> {
  const left = [...answers];
  return kept(args, async () => left.shift() ?? null);
}
