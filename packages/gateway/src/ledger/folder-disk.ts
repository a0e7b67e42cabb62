import {
  close,
  closeSync,
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

const fileOf = (fd: number): DiskFile => ({
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
  write: async (bytes, position) => {
    let done = 0;
    while (done < bytes.length) {
      const { bytesWritten } = await writeAsync(fd, bytes, done, bytes.length - done, position + done);
      done += bytesWritten;
    }
  },
  sync: () => fdatasyncAsync(fd),
  truncate: (length) => ftruncateAsync(fd, length),
  close: () => close(fd),
});

/** A folder of this machine. */
export function folderDisk(folder: string): Disk {
  const path = (name: string): string => join(folder, name);
  return {
    names: () => readdirSync(folder),
    create: (name) => fileOf(openSync(path(name), 'w+', 0o600)),
    open: (name, access) => fileOf(openSync(path(name), access === 'read' ? 'r' : 'r+')),
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
