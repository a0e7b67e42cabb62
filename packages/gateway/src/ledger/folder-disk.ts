import {
  close,
  closeSync,
  constants,
  fdatasync,
  fstatSync,
  fsync,
  ftruncate,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  write,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Disk, DiskFile } from './disk.ts';

const [writeAsync, fdatasyncAsync, fsyncAsync, ftruncateAsync] = [
  promisify(write),
  promisify(fdatasync),
  promisify(fsync),
  promisify(ftruncate),
];

async function writeAll(fd: number, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await writeAsync(fd, bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** Undefined where the system has no such writes. */
const dsync = constants.O_DSYNC as number | undefined;

/**
 * The file once more, for writes that return when they are on disk: one turn of a thread instead of the two that a write
 * and a sync take. Not on a system that has no such writes, nor for a file that is only read.
 */
const throughOf = (path: string): number | null =>
  dsync === undefined ? null : openSync(path, constants.O_WRONLY | dsync);

const fileOf = (fd: number, through: number | null): DiskFile => ({
  length: () => fstatSync(fd).size,
  read: (into, position) => {
    let done = 0;
    while (done < into.length) {
      const count = readSync(fd, into, done, into.length - done, position + done);
      if (count === 0) break;
      done += count;
    }
    return done;
  },
  write: (bytes, position) => writeAll(fd, bytes, position),
  writeThrough: async (bytes, position) => {
    await writeAll(through ?? fd, bytes, position);
    if (through === null) await fdatasyncAsync(fd);
  },
  sync: () => fdatasyncAsync(fd),
  truncate: (length) => ftruncateAsync(fd, length),
  close: () => {
    close(fd);
    if (through !== null) close(through);
  },
});

/** A folder of this machine. */
export function folderDisk(folder: string): Disk {
  const path = (name: string): string => join(folder, name);
  return {
    names: () => readdirSync(folder),
    create: (name) => fileOf(openSync(path(name), 'w+', 0o600), throughOf(path(name))),
    open: (name, access) =>
      access === 'read'
        ? fileOf(openSync(path(name), 'r'), null)
        : fileOf(openSync(path(name), 'r+'), throughOf(path(name))),
    rename: (from, to) => renameSync(path(from), path(to)),
    remove: (name) => rmSync(path(name)),
    syncNames: async () => {
      const fd = openSync(folder, 'r');
      try {
        await fsyncAsync(fd);
      } finally {
        closeSync(fd);
      }
    },
  };
}
