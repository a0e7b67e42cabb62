/** Results as files to hand over: papers, exports, dossiers. For Node: a typesetter, fonts, hashes, archives. */

export { ArchiveProblem, archiveLimits } from './archive/problem.ts';
export { unzip } from './archive/read-zip.ts';
export { zip } from './archive/write-zip.ts';
export type { ArchivedFile } from './archive/zip-format.ts';
export { actualsOf, chainIn, type ProducedCampaign, packedReceipts } from './dossier/actuals.ts';
export { type Computation, computationOf, computationSchema } from './dossier/computation.ts';
export { allowedPaths, campaignPlace, derivedFiles, places, seriesPlaces } from './dossier/contents.ts';
export {
  compareWithManifest,
  type FileFinding,
  type Manifest,
  manifestSchema,
  unexpectedFiles,
} from './dossier/manifest.ts';
export { type DossierParts, dossierOf, packed } from './dossier/pack.ts';
export { type ExportContent, exportBytes } from './export/content.ts';
export {
  type ExportFormat,
  type ExportSource,
  exported,
  exportFormats,
  type FormatChoices,
  formatsOfOne,
} from './export/formats.ts';
export { type PactGiven, PactProblem, pactDetails } from './export/pact.ts';
export { type Seal, sealOf } from './identity.ts';
export { type ImportedCampaign, type ImportMeans, importCampaign, RefusedTables } from './import/campaign.ts';
export { workbookTables } from './import/workbook.ts';
export { htmlOf } from './paper/html.ts';
export { largestLogo, logoOf, logoType } from './paper/logo.ts';
export { PaperProblem, pdfOf } from './paper/pdf.ts';
export type { TypesetPdf } from './paper/typst.ts';
export { type PaperSource, usualTarget, whitePaper } from './paper/white-paper.ts';
