// @ts-check
/** `npm start`: the studio in the browser; builds first where something has changed. Arguments go to the server. */
import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { isBuilt } from './built.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

if (!isBuilt(root)) {
  const french = (process.env.LC_ALL || process.env.LANG || '').startsWith('fr');
  process.stdout.write(french ? 'Construction du studio…\n' : 'Building the studio…\n');
  const { status } = spawnSync(process.execPath, ['tools/build.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
const server = spawn(process.execPath, ['apps/server/bin/contrechamp-studio.js', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
