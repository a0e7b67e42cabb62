import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('kernel.c', import.meta.url));
const build = new URL('build/', import.meta.url);

export const buildFile = (name) => fileURLToPath(new URL(name, build));

/** Compiles kernel.c into bench/build/ and returns the program and the compiler's version. */
export function compileKernel(name, flags) {
  mkdirSync(build, { recursive: true });
  const program = buildFile(name);
  const { error, status, stderr } = spawnSync('gcc', [...flags, source, '-o', program, '-lm'], { encoding: 'utf8' });
  if (error?.code === 'ENOENT') throw new Error('The comparison needs a C compiler: install gcc and run it again.');
  if (error || status !== 0) throw new Error(`gcc could not compile bench/kernel.c: ${error?.message ?? stderr}`);
  return program;
}

export const compilerVersion = () => spawnSync('gcc', ['-dumpfullversion'], { encoding: 'utf8' }).stdout.trim();

/** A kernel that waits for seeds: its own start and the reading of the plan stay outside the timing. */
export class Kernel {
  #process;
  #answers;

  constructor(program, planFile) {
    this.#process = spawn(program, [planFile], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#answers = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  /** One run: milliseconds, and the median of each scenario's total. */
  async run(seed) {
    this.#process.stdin.write(`${seed}\n`);
    const { value, done } = await this.#answers.next();
    if (done) throw new Error('bench/kernel.c stopped early.');
    const [nanoseconds, ...medians] = value.split(' ').map(Number);
    return { milliseconds: nanoseconds / 1e6, medians };
  }

  stop() {
    this.#process.stdin.end();
  }
}
