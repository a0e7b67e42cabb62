import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { TypstSource } from '@contrechamp/report';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const require = createRequire(import.meta.url);

const faces = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'inter/400Regular/Inter_400Regular.ttf',
  'inter/600SemiBold/Inter_600SemiBold.ttf',
];

const fonts = (): Buffer[] => faces.map((face) => readFileSync(require.resolve(`@expo-google-fonts/${face}`)));

/** A folder that does not exist: whatever a document asks for, no file of this machine is within its reach. */
const nowhere = '/contrechamp-document';

/** A typeset document, and whether everybody's means of reading can read it. */
export interface TypesetPdf {
  readonly bytes: Buffer;
  /** PDF/UA-1. Not where a name is written in letters that the fonts lack. */
  readonly accessible: boolean;
}

/** Compiles a document; the same source gives the same bytes. @throws Error when the source is not a document */
export function typesetPdf({ main, files }: TypstSource): TypesetPdf {
  const compiler = NodeCompiler.create({ workspace: nowhere, fontArgs: [{ fontBlobs: fonts() }] });
  for (const { path, text, base64 } of files) {
    compiler.mapShadow(
      join(nowhere, path),
      base64 === undefined ? Buffer.from(text ?? '') : Buffer.from(base64, 'base64'),
    );
  }
  const pdf = (pdfStandard: string): Buffer => compiler.pdf({ mainFileContent: main }, { pdfStandard });
  try {
    return { bytes: pdf('ua-1'), accessible: true };
  } catch (error) {
    if (!/could not be displayed/.test((error as Error).message)) throw error;
    return { bytes: pdf('1.7'), accessible: false };
  }
}
