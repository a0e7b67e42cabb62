import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { largestLogo, logoOf, logoType } from '@contrechamp/proof';
import type { Brand, Lang, Logo } from '@contrechamp/report';
import { parse } from 'yaml';
import * as z from 'zod';
import { Failure } from './failure.ts';
import { readTextFile } from './text-file.ts';

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'write a colour as "#1a2b3c", in quotes')
  .transform((text) => text.toLowerCase());

const schema = z.strictObject({
  name: z.string().min(1).max(80).optional(),
  logo: z.string().min(1).optional(),
  accent: colour.optional(),
  cover: colour.optional(),
});

const words = {
  en: {
    unread: (file: string) => `${file}: cannot be read as a text file. Give --brand a YAML file.`,
    logo: (file: string) => `${file}: there is no such picture. Write logo: as a path beside the brand file.`,
    type: (file: string) => `${file}: not a logo that can be set. Use an SVG, PNG or JPEG file.`,
    large: (file: string) => `${file}: larger than 2 MB. Use a smaller logo.`,
  },
  fr: {
    unread: (file: string) => `${file} : illisible comme fichier texte. Donnez à --brand un fichier YAML.`,
    logo: (file: string) => `${file} : cette image n’existe pas. Écrivez logo: comme un chemin à côté du fichier.`,
    type: (file: string) => `${file} : ce logo ne peut être composé. Employez un fichier SVG, PNG ou JPEG.`,
    large: (file: string) => `${file} : plus de 2 Mo. Employez un logo plus léger.`,
  },
};

function readLogo(file: string, lang: Lang): Logo {
  const type = logoType(file);
  if (!type) throw new Failure(words[lang].type(file));
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new Failure(words[lang].logo(file));
  if (stat.size > largestLogo) throw new Failure(words[lang].large(file));
  const logo = logoOf(type, readFileSync(file));
  if (!logo) throw new Failure(words[lang].type(file));
  return logo;
}

/** Whose paper it is: a name, a logo, two colours. @throws Failure on a bad file */
export function readBrand(file: string, lang: Lang): Brand {
  const read = readTextFile(file);
  if ('diagnostic' in read) throw new Failure(words[lang].unread(file));
  let document: unknown;
  try {
    document = parse(read.text);
  } catch (error) {
    throw new Failure(`${file}: ${(error as Error).message}`);
  }
  const result = schema.safeParse(document);
  if (!result.success) throw new Failure(`${file}: ${z.prettifyError(result.error)}`);
  const { name, logo, accent, cover } = result.data;
  return {
    ...(name !== undefined && { name }),
    ...(logo !== undefined && { logo: readLogo(resolve(dirname(file), logo), lang) }),
    ...(accent !== undefined && { accent }),
    ...(cover !== undefined && { cover }),
  };
}
