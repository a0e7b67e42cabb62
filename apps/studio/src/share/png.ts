import interFile from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import serifFile from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import { download } from './download.ts';

const sharpness = 2;

async function face(family: string, file: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(file)).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `@font-face{font-family:'${family}';font-weight:100 900;src:url(data:font/woff2;base64,${btoa(binary)}) format('woff2')}`;
}

/** A picture read as an image knows no font of the page: it carries its own. */
async function withFonts(svg: string): Promise<string> {
  const faces = await Promise.all([face('Inter Variable', interFile), face('Source Serif 4 Variable', serifFile)]);
  return svg.replace(/^<svg([^>]*)>/, (tag) => `${tag}<defs><style>${faces.join('')}</style></defs>`);
}

/** The picture as pixels, twice as dense as the screen's. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([await withFonts(svg)], { type: 'image/svg+xml' }));
  try {
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * sharpness;
    canvas.height = image.naturalHeight * sharpness;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

export const savePng = async (svg: string, name: string): Promise<void> => download(name, await pngOf(svg));
