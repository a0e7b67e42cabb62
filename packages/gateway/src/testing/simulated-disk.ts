import type { Disk, DiskFile } from '../ledger/disk.ts';

/** Small, so that a record spans several pages and a crash tears it in many ways. */
const pageLength = 512;

interface Content {
  now: Uint8Array;
  length: number;
  /** What a loss of power leaves for certain. */
  synced: Uint8Array;
  readonly dirty: Set<number>;
}

export type Operation = 'create' | 'write' | 'sync' | 'truncate' | 'rename' | 'remove' | 'sync-names';

/** Asked before every operation: a code makes it fail. */
export type Faults = (operation: Operation, name: string) => string | null;

export const systemError = (code: string): NodeJS.ErrnoException => Object.assign(new Error(code), { code });

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * A disk in memory that keeps apart what was written and what was synced. `crash` gives the disk as a loss of power
 * leaves it: of the pages written since the last sync, those that `survives` names; a kill of the process keeps all.
 */
export class SimulatedDisk implements Disk {
  readonly #files: Map<string, Content>;
  #syncedNames: Map<string, Content>;
  readonly #capacity: () => number;
  faults: Faults = () => null;
  /** Share of a failing write that reaches the file all the same. */
  tornShare = 0;
  syncs = 0;

  constructor(capacity: () => number = () => Number.POSITIVE_INFINITY, files = new Map<string, Content>()) {
    this.#files = files;
    this.#syncedNames = new Map(files);
    this.#capacity = capacity;
  }

  names(): readonly string[] {
    return [...this.#files.keys()];
  }

  create(name: string): DiskFile {
    this.#ask('create', name);
    const content: Content = { now: new Uint8Array(), length: 0, synced: new Uint8Array(), dirty: new Set() };
    this.#files.set(name, content);
    return this.#handle(name, content);
  }

  open(name: string): DiskFile {
    return this.#handle(name, this.#content(name));
  }

  rename(from: string, to: string): void {
    this.#ask('rename', from);
    const content = this.#content(from);
    this.#files.delete(from);
    this.#files.set(to, content);
  }

  remove(name: string): void {
    this.#ask('remove', name);
    this.#content(name);
    this.#files.delete(name);
  }

  async syncNames(): Promise<void> {
    await nextTurn();
    this.#ask('sync-names', '');
    this.#syncedNames = new Map(this.#files);
  }

  /** The bytes of a file, for tests that change them. */
  bytes(name: string): Uint8Array {
    const { now, length } = this.#content(name);
    return now.slice(0, length);
  }

  /** Puts a file there as though somebody had edited it. */
  put(name: string, bytes: Uint8Array): void {
    this.#files.set(name, { now: bytes.slice(), length: bytes.length, synced: bytes.slice(), dirty: new Set() });
    this.#syncedNames = new Map(this.#files);
  }

  /** The disk after a loss of power. `namesSurvive`: files created and renamed since the last sync of names are there. */
  crash(survives: (name: string, page: number) => boolean, namesSurvive: boolean): SimulatedDisk {
    const names = namesSurvive ? this.#files : this.#syncedNames;
    const left = [...names].map(([name, content]) => [name, afterCrash(name, content, survives)] as const);
    return new SimulatedDisk(this.#capacity, new Map(left));
  }

  #content(name: string): Content {
    const found = this.#files.get(name);
    if (!found) throw systemError('ENOENT');
    return found;
  }

  #ask(operation: Operation, name: string): void {
    const code = this.faults(operation, name);
    if (code !== null) throw systemError(code);
  }

  #askToWrite(name: string, content: Content, bytes: Uint8Array, position: number): void {
    try {
      this.#ask('write', name);
    } catch (error) {
      put(content, bytes.subarray(0, Math.floor(bytes.length * this.tornShare)), position);
      throw error;
    }
  }

  #used(): number {
    return [...this.#files.values()].reduce((sum, { length }) => sum + length, 0);
  }

  #handle(name: string, content: Content): DiskFile {
    const file: DiskFile = {
      length: () => content.length,
      read: (into, position) => {
        const part = content.now.subarray(position, Math.min(position + into.length, content.length));
        into.set(part);
        return part.length;
      },
      write: async (bytes, position) => {
        await nextTurn();
        this.#askToWrite(name, content, bytes, position);
        const more = Math.max(0, position + bytes.length - content.length);
        const room = Math.max(0, this.#capacity() - this.#used());
        const fits = more <= room ? bytes : bytes.subarray(0, bytes.length - (more - room));
        put(content, fits, position);
        if (fits.length < bytes.length) throw systemError('ENOSPC');
      },
      sync: async () => {
        await nextTurn();
        this.#ask('sync', name);
        this.syncs += 1;
        content.synced = content.now.slice(0, content.length);
        content.dirty.clear();
      },
      truncate: async (length) => {
        await nextTurn();
        this.#ask('truncate', name);
        resize(content, length);
      },
      close: () => {},
      writeThrough: async (bytes, position) => {
        await file.write(bytes, position);
        await file.sync();
      },
    };
    return file;
  }
}

function resize(content: Content, length: number): void {
  if (length > content.now.length) {
    const grown = new Uint8Array(Math.max(length, content.now.length * 2));
    grown.set(content.now.subarray(0, content.length));
    content.now = grown;
  } else if (length < content.length) content.now.fill(0, length, content.length);
  content.length = length;
}

function put(content: Content, bytes: Uint8Array, position: number): void {
  if (bytes.length === 0) return;
  if (position + bytes.length > content.length) resize(content, position + bytes.length);
  content.now.set(bytes, position);
  const last = Math.floor((position + bytes.length - 1) / pageLength);
  for (let page = Math.floor(position / pageLength); page <= last; page++) content.dirty.add(page);
}

function afterCrash(name: string, content: Content, survives: (name: string, page: number) => boolean): Content {
  const left = new Uint8Array(content.length);
  left.set(content.synced.subarray(0, content.length));
  for (const page of content.dirty) {
    if (!survives(name, page)) continue;
    const [from, to] = [page * pageLength, Math.min((page + 1) * pageLength, content.length)];
    if (from < to) left.set(content.now.subarray(from, to), from);
  }
  return { now: left, length: left.length, synced: left.slice(), dirty: new Set() };
}
