import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';

/** Gives a file that is whole its name, unless that is taken. @throws the error of the file system */
export function giveName(partial: string, file: string): void {
  try {
    linkSync(partial, file);
    rmSync(partial);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Some disks know no second name for a file.
    if ((code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') || existsSync(file)) throw error;
    renameSync(partial, file);
  }
}
