import { run } from '../main.ts';

/** Runs a command in this process and keeps what it wrote. */
export async function runCli(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    width: 100,
  });
  return { code, out, err };
}
