import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isOver, type Waiting, waitingRecord } from './record.ts';

const suffixes = ['.json', '.request', '.answer', '.answer.part', '.json.new', '.request.new'] as const;
type Suffix = (typeof suffixes)[number];

/** Requests that wait and their answers, in files that their owner alone reads. */
export class WaitingFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /**
   * Everything that is kept; what a crash left behind of others goes.
   * @throws Error when a file is not ours
   */
  load(): readonly Waiting[] {
    const names = readdirSync(this.#folder);
    const found = names
      .filter((name) => name.endsWith('.json'))
      .map((name) => waitingRecord.parse(JSON.parse(readFileSync(join(this.#folder, name), 'utf8'))));
    const known = new Map(found.map((one) => [one.id, one]));
    for (const name of names) {
      const [, id = '', suffix] = /^(wait_[0-9a-f]{32})(\.[a-z.]+)$/.exec(name) ?? [];
      if (!suffixes.includes(suffix as Suffix)) continue;
      const one = known.get(id);
      const stays =
        suffix === '.json' || (suffix === '.request' && one && !isOver(one)) || (suffix === '.answer' && one);
      if (!stays) rmSync(join(this.#folder, name), { force: true });
    }
    return found;
  }

  answerFile(id: string): string {
    return this.#path(id, '.answer');
  }

  hasAnswer(id: string): boolean {
    return existsSync(this.answerFile(id));
  }

  /** The request first: a record never stands without it. Resolves when both are on disk. */
  async add(given: Waiting, request: string): Promise<void> {
    await this.#write(given.id, '.request', request);
    await this.update(given);
  }

  async update(given: Waiting): Promise<void> {
    await this.#write(given.id, '.json', JSON.stringify(given));
  }

  /** What was asked, as it came. */
  request(id: string): Promise<Buffer> {
    return readFile(this.#path(id, '.request'));
  }

  dropRequest(id: string): void {
    rmSync(this.#path(id, '.request'), { force: true });
  }

  /** Forgets all of it; the record last, so that a crash in between leaves nothing that nobody knows of. */
  remove(id: string): void {
    for (const suffix of suffixes.toReversed()) rmSync(this.#path(id, suffix), { force: true });
  }

  #path(id: string, suffix: Suffix): string {
    return join(this.#folder, id + suffix);
  }

  async #write(id: string, suffix: '.json' | '.request', text: string): Promise<void> {
    const [path, draft] = [this.#path(id, suffix), this.#path(id, `${suffix}.new`)];
    const file = await open(draft, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    renameSync(draft, path);
  }
}
