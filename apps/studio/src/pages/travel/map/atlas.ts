import nearFile from 'world-atlas/countries-50m.json?url';
import worldFile from 'world-atlas/countries-110m.json?url';
import type { Atlas } from './land.ts';
import type { Detail } from './view.ts';

const files: Readonly<Record<Detail, string>> = { world: worldFile, near: nearFile };
const loading = new Map<Detail, Promise<Atlas>>();

async function load(detail: Detail): Promise<Atlas> {
  const response = await fetch(files[detail]);
  if (!response.ok) throw new Error(`${files[detail]}: ${response.status}`);
  return (await response.json()) as Atlas;
}

/** Coasts and borders, fetched once for each detail; asked again after a failure. */
export function theAtlas(detail: Detail): Promise<Atlas> {
  const known = loading.get(detail);
  if (known) return known;
  const found = load(detail).catch((error: unknown) => {
    loading.delete(detail);
    throw error;
  });
  loading.set(detail, found);
  return found;
}
