import { Buffer } from 'node:buffer';
import { type CompileOptions, electricityMethods, factorMethods, roles } from '@contrechamp/engine';
import { exportFormats, largestLogo, logoOf } from '@contrechamp/proof';
import { type Brand, type Lang, type Logo, pactFieldNames, pactFields, paperStyles } from '@contrechamp/report';
import { Problem } from '../problem/problem.ts';
import type { DossierJob, ExportJob, ImportJob, ReportJob } from '../proof/job.ts';
import { drawsRange, type Fields, refused, seedRange, textField } from './fields.ts';
import { FieldReader } from './read-fields.ts';

const langs = ['fr', 'en'] as const;
const logoTypes = ['svg', 'png', 'jpg'] as const;
const longestName = 80;
const longestFile = 120;
const longestId = 200;
const usualFile = 'campaign.yaml';
/** A workbook of a large campaign has two megabytes. */
export const largestTable = 16e6;

const expected = {
  en: {
    logo: 'the bytes of an SVG, PNG or JPEG file of at most 2 MB, in Base64',
    table: `the bytes of a workbook or a CSV file of at most ${largestTable / 1e6} MB, in Base64`,
    texts: 'a text, or a list of texts',
    text: 'a text',
  },
  fr: {
    logo: 'les octets d’un fichier SVG, PNG ou JPEG de 2 Mo au plus, en Base64',
    table: `les octets d’un classeur ou d’un fichier CSV de ${largestTable / 1e6} Mo au plus, en Base64`,
    texts: 'un texte, ou une liste de textes',
    text: 'un texte',
  },
};

const common = ['text', 'lang', 'choice', 'draws', 'seed'];

function choiceOf(read: FieldReader): CompileOptions {
  const choice = read.object('choice', ['method', 'radiativeForcing', 'training', 'embodied', 'electricity']);
  return {
    method: choice?.oneOf('method', factorMethods),
    radiativeForcing: choice?.flag('radiativeForcing'),
    training: choice?.flag('training'),
    embodied: choice?.flag('embodied'),
    electricity: choice?.oneOf('electricity', electricityMethods),
  };
}

const askedOf = (fields: Fields, read: FieldReader, lang: Lang) => ({
  text: textField(fields, lang),
  lang: read.required('lang', langs),
  choice: choiceOf(read),
  draws: read.integer('draws', drawsRange),
  seed: read.integer('seed', seedRange),
});

const isBase64 =
  (most: number) =>
  (v: unknown): v is string =>
    typeof v === 'string' && v.length <= (most / 3) * 4 + 4 && /^[A-Za-z0-9+/]+={0,2}$/.test(v);

function logoIn(brand: FieldReader, lang: Lang): Logo | undefined {
  const given = brand.object('logo', ['type', 'base64']);
  if (!given) return undefined;
  const type = given.required('type', logoTypes);
  const bytes = Buffer.from(given.value('base64', expected[lang].logo, isBase64(largestLogo)) ?? '', 'base64');
  const logo = bytes.length > largestLogo ? null : logoOf(type, bytes);
  if (logo) return logo;
  throw new Problem('logo-refused');
}

function brandOf(read: FieldReader, lang: Lang): Brand | undefined {
  const given = read.object('brand', ['name', 'logo', 'accent', 'cover']);
  if (!given) return undefined;
  const { name, logo, accent, cover } = {
    ...{ name: given.line('name', longestName), logo: logoIn(given, lang) },
    ...{ accent: given.colour('accent'), cover: given.colour('cover') },
  };
  return {
    ...(name !== undefined && { name }),
    ...(logo && { logo }),
    ...(accent !== undefined && { accent }),
    ...(cover !== undefined && { cover }),
  };
}

/** What a request asks of a white paper. @throws Problem */
export function reportJob(fields: Fields, lang: Lang): ReportJob {
  const read = new FieldReader(
    fields,
    [...common, 'format', 'file', 'summary', 'style', 'date', 'target', 'brand'],
    lang,
  );
  return {
    kind: 'report',
    ...askedOf(fields, read, lang),
    format: read.required('format', ['pdf', 'html']),
    file: read.line('file', longestFile) ?? usualFile,
    summary: read.flag('summary') ?? false,
    style: read.oneOf('style', paperStyles),
    date: read.day('date'),
    target: read.share('target'),
    brand: brandOf(read, lang),
  };
}

const isTexts = (v: unknown): v is string | readonly string[] =>
  typeof v === 'string' || (Array.isArray(v) && v.every((t) => typeof t === 'string'));
const isText = (v: unknown): v is string => typeof v === 'string';

function detailsOf(read: FieldReader, lang: Lang): ExportJob['details'] {
  const given = read.object('details', pactFieldNames);
  const said = pactFieldNames.flatMap((name) => {
    const value = pactFields[name].list
      ? given?.value(name, expected[lang].texts, isTexts)
      : given?.value(name, expected[lang].text, isText);
    if (value === undefined) return [];
    return [[name, pactFields[name].list && typeof value === 'string' ? [value] : value] as const];
  });
  return Object.fromEntries(said);
}

/** What a request asks of an export. @throws Problem */
export function exportJob(fields: Fields, lang: Lang): ExportJob {
  const read = new FieldReader(fields, [...common, 'format', 'file', 'scenario', 'role', 'details'], lang);
  return {
    kind: 'export',
    ...askedOf(fields, read, lang),
    format: read.required('format', exportFormats),
    file: read.line('file', longestFile) ?? usualFile,
    scenario: read.line('scenario', longestId),
    role: read.oneOf('role', roles),
    details: detailsOf(read, lang),
  };
}

/** What a request asks of a dossier. @throws Problem */
export function dossierJob(fields: Fields, lang: Lang): DossierJob {
  const read = new FieldReader(fields, [...common, 'receipts', 'scenario'], lang);
  return {
    kind: 'dossier',
    ...askedOf(fields, read, lang),
    receipts: read.value('receipts', expected[lang].text, isText),
    scenario: read.line('scenario', longestId),
  };
}

/** What a request brings to be read. @throws Problem */
export function importJob(fields: Fields, lang: Lang): ImportJob {
  const read = new FieldReader(fields, ['base64'], lang);
  const bytes = Buffer.from(read.value('base64', expected[lang].table, isBase64(largestTable)) ?? '', 'base64');
  if (bytes.length > 0) return { kind: 'import', bytes, lang };
  throw refused('base64', expected[lang].table);
}
