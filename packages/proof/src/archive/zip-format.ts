/** Numbers of the ZIP format (APPNOTE 6.3.10), as far as reading and writing need them. */
export const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
export const size = { local: 30, central: 46, end: 22 } as const;
export const method = { stored: 0, deflated: 8 } as const;
export const flag = { encrypted: 0x1, utf8: 0x800 } as const;
/** Version 2.0 of the format: folders, and nothing that came later. */
export const version = 20;
/** 1 January 1980, midnight: the first date that the format can say, so that bytes do not depend on the day. */
export const epoch = { time: 0, date: 0x21 } as const;
/** What the 16- and 32-bit fields hold when the true number stands elsewhere (ZIP64). */
export const elsewhere = { short: 0xffff, long: 0xffffffff } as const;

/** One file of an archive. */
export interface ArchivedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
