import type { CompileOptions, Diagnostic, Role } from '@contrechamp/engine';
import type { ExportFormat, PactGiven } from '@contrechamp/proof';
import type { Brand, Lang, PaperStyle, TableNotice } from '@contrechamp/report';
import type { Params, ProblemCode } from '../problem/words.ts';

/** What every file is made from. */
interface Asked {
  readonly text: string;
  readonly lang: Lang;
  readonly choice: CompileOptions;
  readonly draws?: number | undefined;
  readonly seed?: number | undefined;
}

export interface ReportJob extends Asked {
  readonly kind: 'report';
  readonly format: 'pdf' | 'html';
  /** Name of the campaign file, as the colophon tells it. */
  readonly file: string;
  readonly summary: boolean;
  readonly style?: PaperStyle | undefined;
  readonly date?: string | undefined;
  /** Of the footprint, 0 to 1. */
  readonly target?: number | undefined;
  readonly brand?: Brand | undefined;
}

export interface ExportJob extends Asked {
  readonly kind: 'export';
  readonly format: ExportFormat;
  /** Name of the campaign file, as a page for a client tells it. */
  readonly file: string;
  readonly scenario?: string | undefined;
  readonly role?: Role | undefined;
  readonly details: PactGiven;
}

export interface DossierJob extends Asked {
  readonly kind: 'dossier';
  /** Lines of a chain of receipts. */
  readonly receipts?: string | undefined;
  /** The scenario that they stand beside; the one of the section `generation` where none is said. */
  readonly scenario?: string | undefined;
}

/** A form or a workbook to be read as a campaign. */
export interface ImportJob {
  readonly kind: 'import';
  readonly bytes: Uint8Array;
  readonly lang: Lang;
}

/** A file to be made: plain data, so that another process can make it. */
export type MakeJob = ReportJob | ExportJob | DossierJob;
export type Job = MakeJob | ImportJob;

/** A campaign that was read from tables: its file, and what somebody should know of the reading. */
export interface ReadCampaign {
  readonly text: string;
  readonly notes: readonly string[];
  readonly notices: readonly TableNotice[];
}

export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly sha256: string;
  /** Of a PDF: whether everybody's means of reading can read it. */
  readonly accessible?: boolean;
}

/** What became of a job. Diagnostics and fields are put into words where the reader's language is known. */
export type Reply =
  | { readonly file: MadeFile }
  | { readonly read: ReadCampaign }
  | { readonly cells: readonly TableNotice[] }
  | { readonly refused: readonly Diagnostic[] }
  | { readonly missing: readonly string[]; readonly faults: readonly Fault[] }
  | { readonly problem: ProblemCode; readonly params: Params }
  | { readonly broken: string };

/** A rule of PACT that a field breaks. */
export interface Fault {
  readonly rule: string;
  readonly field: string;
  readonly found: string;
}
