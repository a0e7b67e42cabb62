import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './studio.ts';

/** What the command line answers, as data. Exit code 1 is an answer too: a target that is not reached. */
export function cli<T>(...args: string[]): T {
  const output = execFileSync(process.execPath, [join(root, 'apps/cli/bin/contrechamp.js'), ...args, '--json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output) as T;
}
