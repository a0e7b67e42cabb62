import { sourceType } from '../c2pa/store.ts';
import type { ExifFacts } from '../metadata/exif.ts';
import type { IptcFacts } from '../metadata/iptc.ts';
import { firstOf, type XmpProperties } from '../metadata/xmp.ts';
import { serviceGeneration, serviceOf } from './services.ts';
import type { Signed } from './signed.ts';
import { natureOf } from './source-type.ts';

const typeProperties = ['Iptc4xmpExt:DigitalSourceType', 'Iptc4xmpExt:DigitalSourcefileType'];

/** Words of XMP and IPTC that may name who made a picture. */
function wordsOf(
  xmp: XmpProperties | null,
  iptc: IptcFacts | null,
  exif: ExifFacts | null,
): readonly (string | null)[] {
  const properties = ['Iptc4xmpExt:AISystemUsed', 'photoshop:Credit', 'xmp:CreatorTool', 'dc:creator'];
  return [
    ...properties.map((p) => firstOf(xmp, p)),
    iptc?.credit ?? null,
    iptc?.byline ?? null,
    exif?.software ?? null,
  ];
}

/** What the metadata of a picture says that it is, unsigned: the IPTC source type, the credit, the tool. */
export function declaredAs(
  xmp: XmpProperties | null,
  iptc: IptcFacts | null,
  exif: ExifFacts | null,
  task: 'image' | 'video',
): Signed | null {
  const property = typeProperties.find((p) => firstOf(xmp, p) !== null);
  const nature = natureOf(sourceType(property && firstOf(xmp, property)));
  const words = wordsOf(xmp, iptc, exif);
  const generated = (from: string) =>
    serviceGeneration({ words, from, task, works: [{ model: firstOf(xmp, 'Iptc4xmpExt:AISystemUsed'), key: null }] });
  if (nature && property) {
    const made = nature === 'generated' || nature === 'edited';
    return { nature, generation: made ? generated(`XMP ${property}`) : null, from: `XMP ${property}` };
  }
  // A credit that names a generator says so without the type; a program that merely contains one does not.
  const credit = [firstOf(xmp, 'Iptc4xmpExt:AISystemUsed'), firstOf(xmp, 'photoshop:Credit'), iptc?.credit ?? null];
  const named = credit.find((w) => w !== null && (serviceOf(w) !== null || /\bAI\b/.test(w)));
  if (named) {
    const edited = /^edited with/i.test(named);
    return {
      nature: edited ? 'edited' : 'generated',
      generation: generated('XMP photoshop:Credit'),
      from: 'XMP photoshop:Credit',
    };
  }
  if (exif?.exposure && exif.make !== null) return { nature: 'captured', generation: null, from: 'EXIF' };
  return null;
}
