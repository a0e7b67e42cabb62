/** One file of an export that consists of several. */
export interface ExportFile {
  readonly path: string;
  readonly text: string;
}

/** A UUID that follows from a name, version 5 of RFC 9562: the same name, the same identifier everywhere. */
export type NamedId = (name: string) => string;
