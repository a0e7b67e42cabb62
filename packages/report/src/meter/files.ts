import { type Lang, plain, typeset } from '../lang.ts';
import type { MeterFile } from './result.ts';
import { meterWords } from './words.ts';

const separator = { en: '; ', fr: ' ; ' } as const;

const sizeOf = ({ width, height }: MeterFile): string => (width && height ? `${width}×${height}` : '');

/** Model and size, as far as they are known; the tool, where its settings do not stand beside it. */
function madeBy(file: MeterFile): string {
  const { model, tool, camera } = file;
  const named = model?.title ?? model?.name ?? (file.evidence === 'recorded' ? null : tool);
  return [file.origin === 'captured' ? camera : named, sizeOf(file)].filter((t) => t).join(' ') || '–';
}

function sealOf({ c2pa }: MeterFile, lang: Lang): string {
  const words = meterWords[lang].c2pa;
  if (!c2pa || c2pa.state === 'absent') return '';
  if (c2pa.state === 'valid') return words.valid(c2pa.signer ?? '?', c2pa.signerListed ?? false);
  return c2pa.state === 'invalid' ? words.invalid(c2pa.failures.join(', ')) : words[c2pa.state];
}

/** By which sign, where it was read, and whether the manifest holds. */
function knownBy(file: MeterFile, lang: Lang): string {
  const sign = meterWords[lang].evidence[file.evidence];
  // `XMP Iptc4xmpExt:DigitalSourceType`: the name says enough where space is scarce; JSON has it whole.
  const from = file.from.replace(/(?<=^XMP )\w+:/, '');
  const seal = sealOf(file, lang);
  const known = {
    recorded: `${file.tool ?? sign}, ${from}`,
    signed: seal,
    declared: [`${sign}, ${from}`, seal].filter((t) => t !== '').join(separator[lang]),
    named: sign,
    none: seal || sign,
  };
  return file.evidence === 'recorded' && seal !== ''
    ? `${known.recorded}${separator[lang]}${seal}`
    : known[file.evidence];
}

/** What a file is, what becomes of it in the count, and what is wrong with it. */
function natureOf(file: MeterFile, lang: Lang): string {
  const w = meterWords[lang];
  const role = w.roles[file.role];
  const told = typeof role === 'function' ? role(file.of ?? '') : role;
  const cut = file.problems.some(({ code }) => code === 'truncated');
  // What breaks off cannot be decoded: once is enough.
  const shown = file.problems.filter(({ code }) => !(cut && (code === 'not-decoded' || code === 'unreadable')));
  const problems = [...new Set(shown.map(({ code }) => w.problems[code] ?? w.failures[code] ?? code))];
  return [w.origins[file.origin], told, ...problems].filter((t) => t !== '').join(separator[lang]);
}

/** A row of the table of files. */
export const fileRow = (file: MeterFile, lang: Lang): string[] =>
  [file.path, natureOf(file, lang), knownBy(file, lang), madeBy(file)].map((cell) => typeset(plain(cell), lang));
