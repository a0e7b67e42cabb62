import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import {
  type CampaignComparison,
  type CompileOptions,
  type Diagnostic,
  defaultDraws,
  defaultSeed,
  RefusedChange,
  readDocument,
} from '@contrechamp/engine';
import { faultText, verifyChain } from '@contrechamp/gateway/receipts';
import {
  chainIn,
  type DossierParts,
  dossierOf,
  exportBytes,
  exported,
  htmlOf,
  importCampaign,
  PactProblem,
  PaperProblem,
  packedReceipts,
  pactDetails,
  pdfOf,
  RefusedTables,
  sealOf,
  whitePaper,
} from '@contrechamp/proof';
import { type Disclosure, disclosure, type ReportDocument, TooLongForCell } from '@contrechamp/report';
import type { Catalogues } from '../calculation/catalogues.ts';
import { type OpenOptions, openText } from '../calculation/compare.ts';
import { Problem } from '../problem/problem.ts';
import { version } from '../version.ts';
import type {
  DossierJob,
  ExportJob,
  ImportJob,
  Job,
  MadeFile,
  MakeJob,
  ReadCampaign,
  Reply,
  ReportJob,
} from './job.ts';

/** A campaign that the engine refuses. */
class Refused extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super('refused');
    this.diagnostics = diagnostics;
  }
}

function opened(job: MakeJob, catalogues: Catalogues, more: OpenOptions = {}): CampaignComparison {
  const { text, choice, draws, seed } = job;
  const outcome = openText(text, catalogues, { choice, draws, seed, ...more });
  if ('refused' in outcome) throw new Refused(outcome.refused);
  return outcome.result;
}

const fileOf = (bytes: Uint8Array, type: string): MadeFile => ({ bytes, type, sha256: sealOf(bytes).sha256 });

function paperOf(job: ReportJob, catalogues: Catalogues): ReportDocument {
  const { text, lang, draws, seed, file, summary, style, date, brand, target } = job;
  const result = opened(job, catalogues);
  const { calculation } = result;
  const means = {
    catalogue: calculation.catalogue,
    options: calculation.options,
    ...(draws !== undefined && { draws }),
    ...(seed !== undefined && { seed }),
  };
  return whitePaper(
    { result, document: readDocument(text), means },
    {
      ...{ lang, version, file, summary, sha256: sealOf(Buffer.from(text, 'utf8')).sha256 },
      ...(style && { style }),
      ...(date !== undefined && { date }),
      ...(brand && { brand }),
    },
    target,
  );
}

async function reportOf(job: ReportJob, catalogues: Catalogues): Promise<MadeFile> {
  const document = paperOf(job, catalogues);
  if (job.format === 'html') return fileOf(Buffer.from(htmlOf(document), 'utf8'), 'text/html; charset=utf-8');
  const { bytes, accessible } = await pdfOf(document);
  return { ...fileOf(bytes, 'application/pdf'), accessible };
}

const types: Readonly<Record<ExportJob['format'], string>> = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  'bilan-carbone': 'text/csv; charset=utf-8',
  'inputs-csv': 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  openlca: 'application/zip',
  csrd: 'application/json',
  pact: 'application/json',
};

/** The scenario that was asked for. @throws Problem naming those that there are */
function known({ calculation }: CampaignComparison, asked: string | undefined): string {
  const ids = calculation.scenarios.map((s) => s.scenario.id);
  const id = ids.find((i) => i === asked);
  if (id !== undefined) return id;
  throw new Problem('scenario-unknown', { id: asked ?? '', known: ids.join(', ') });
}

function disclosedOf(job: ExportJob, catalogues: Catalogues): Disclosure {
  const { text, role = 'brand', choice, seed = defaultSeed, draws = defaultDraws } = job;
  const compiled = (more: CompileOptions) =>
    opened(job, catalogues, { choice: { ...choice, ...more }, role }).calculation;
  const result = opened(job, catalogues, { choice: { ...choice, electricity: 'location' }, role });
  const { campaign } = result.calculation;
  const part = {
    ...{ file: job.file, scenario: known(result, job.scenario), location: result.calculation },
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    market: compiled({ electricity: 'market' }),
    locationWithoutContrails: compiled({ electricity: 'location', radiativeForcing: false }),
    marketWithoutContrails: compiled({ electricity: 'market', radiativeForcing: false }),
  };
  const client = campaign.client ?? null;
  return disclosure([part], { client, year: campaign.period, role, seed, draws, version });
}

function exportOf(job: ExportJob, catalogues: Catalogues): MadeFile {
  const { lang, role, scenario, details, format, choice } = job;
  const content = exported(format, {
    ...{ lang, version, role },
    open: ({ role: asked = role, ...choices }) =>
      opened(job, catalogues, { choice: { ...choice, ...choices }, role: asked }),
    document: () => readDocument(job.text),
    all: (result) =>
      scenario === undefined ? result.calculation.scenarios.map((s) => s.scenario.id) : [known(result, scenario)],
    one: (result) => known(result, scenario),
    disclosed: () => disclosedOf(job, catalogues),
    details: () => pactDetails(details),
  });
  return fileOf(exportBytes(content), types[format]);
}

/** Receipts that were sent, as a dossier holds them. @throws Problem where they prove nothing of this campaign */
function receiptsIn(
  { text, receipts, scenario, lang }: DossierJob,
  result: CampaignComparison,
): DossierParts['receipts'] {
  if (receipts === undefined) return undefined;
  const source = chainIn(Buffer.from(receipts, 'utf8'));
  const verified = verifyChain(source);
  if (verified.fault) throw new Problem('receipts-unsound', { fault: faultText(verified.fault, lang) });
  const { campaign } = result.calculation;
  const produced = known(result, scenario ?? campaign.generation?.scenario);
  const document = readDocument(text);
  const found = packedReceipts(source, verified, { result, document, series: new Map(), scenario: produced }, lang);
  if ('receipts' in found) return found.receipts;
  throw new Problem('receipts-of-others', { id: campaign.id, others: found.others.join(', ') });
}

function dossierFile(job: DossierJob, catalogues: Catalogues): MadeFile {
  const { text, lang } = job;
  const result = opened(job, catalogues, { notes: false });
  const campaign = Buffer.from(text, 'utf8');
  const release = catalogues.bytesOf(result.calculation.catalogue);
  const json = text.trimStart().startsWith('{');
  const receipts = receiptsIn(job, result);
  const parts = { result, campaign, json, release, series: [], ...(receipts && { receipts }) };
  return fileOf(dossierOf(parts, version, lang), 'application/zip');
}

function made(job: MakeJob, catalogues: Catalogues): MadeFile | Promise<MadeFile> {
  switch (job.kind) {
    case 'report':
      return reportOf(job, catalogues);
    case 'export':
      return exportOf(job, catalogues);
    case 'dossier':
      return dossierFile(job, catalogues);
  }
}

/** Nothing stands beside a text that is sent: a series of the grid that it names is told as missing. */
function readOf({ bytes, lang }: ImportJob, catalogues: Catalogues): ReadCampaign {
  const means = { lang, catalogueOf: (pinned: string | undefined) => catalogues.pinned(pinned) };
  const { text, notes, notices } = importCampaign(Buffer.from(bytes), means);
  return { text, notes, notices };
}

/** Makes a file, or tells why it cannot be made. Whatever is nobody's mistake but ours comes back as `broken`. */
export async function replyTo(job: Job, catalogues: Catalogues): Promise<Reply> {
  try {
    if (job.kind === 'import') return { read: readOf(job, catalogues) };
    return { file: await made(job, catalogues) };
  } catch (error) {
    if (error instanceof Refused || error instanceof RefusedChange) return { refused: error.diagnostics };
    if (error instanceof RefusedTables) return { cells: error.notices };
    if (error instanceof PactProblem) return { missing: error.missing, faults: error.faults };
    if (error instanceof TooLongForCell) return { problem: 'text-too-long', params: { start: error.message } };
    if (error instanceof Problem) return { problem: error.code, params: error.params };
    if (error instanceof PaperProblem) {
      const reason = error.message;
      return { problem: error.code === 'logo' ? 'logo-refused' : 'typesetter-missing', params: { reason } };
    }
    return { broken: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
