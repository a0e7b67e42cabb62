/** One file of a ledger's folder, open for reading and writing. Lengths and positions in bytes. */
export interface DiskFile {
  length(): number;
  /** Fills `into` from `position`; how many bytes there were. */
  read(into: Uint8Array, position: number): number;
  /** Writes all of it. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Writes all of it, and resolves once that is on disk. After a failure nobody knows what is there. */
  writeThrough(bytes: Uint8Array, position: number): Promise<void>;
  /** Resolves once what was written is on disk. After a failure nothing that was written since the last one is sure. */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): void;
}

/**
 * The folder of a ledger, as the journal sees it. Errors are those of Node, with a `code` (`ENOSPC`, `EROFS`, `EIO`).
 * Names are plain, without folders.
 */
export interface Disk {
  names(): readonly string[];
  /** Creates the file, or empties it. */
  create(name: string): DiskFile;
  open(name: string, access: 'read' | 'write'): DiskFile;
  rename(from: string, to: string): void;
  remove(name: string): void;
  /** Resolves once the names created, changed and removed so far are on disk. */
  syncNames(): Promise<void>;
}

/** What a system says when there is no room left: the disk is full, a quota or a limit on the size of files is reached. */
const fullCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';

export const isFull = (error: unknown): boolean => fullCodes.has(codeOf(error));

/** The reason that people are told: `full`, `read-only`, or the code of the system. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (fullCodes.has(code)) return 'full';
  return code === 'EROFS' ? 'read-only' : code;
}
