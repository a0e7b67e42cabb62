import type { Bilingual } from '@contrechamp/engine';
import { settings } from '../state/settings.ts';

export interface CampaignSummary {
  readonly id: string;
  readonly name: Bilingual;
  readonly created: string;
  readonly updated: string;
  readonly revision: number;
  readonly scenarios: number;
  readonly valid: boolean;
}

export interface StoredCampaign {
  readonly id: string;
  readonly name: Bilingual;
  readonly text: string;
  readonly revision: number;
  readonly created: string;
  readonly updated: string;
}

export interface StoredVersion {
  readonly revision: number;
  readonly saved: string;
  readonly label: string | null;
}

export interface Saved {
  readonly id: string;
  readonly revision: number;
  readonly updated: string;
}

/** What the server refuses, in its own words; `status` is 0 when it cannot be reached. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  constructor(status: number, message: string, body: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.status = status;
    this.body = body;
  }
}

/** @throws ApiError with status 0 where nobody answers; whatever `signal` throws where it was given up */
async function send(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(`/api/v1${path}`, {
      method,
      headers: {
        'Accept-Language': settings.get().lang,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, '');
  }
}

/** The JSON of an answer. @throws ApiError where it is a refusal */
async function read<T>(response: Response): Promise<T> {
  const found: unknown = await response.json().catch(() => ({}));
  if (response.ok) return found as T;
  const body = (typeof found === 'object' && found !== null ? found : {}) as Readonly<Record<string, unknown>>;
  throw new ApiError(response.status, String(body.detail ?? response.statusText), body);
}

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await send(method, path, body);
  return response.status === 204 ? (undefined as T) : read<T>(response);
}

/** A file that the server made. */
export interface MadeFile {
  readonly content: Blob;
  readonly sha256: string;
  /** False for a PDF that not everybody's means of reading can read. */
  readonly accessible: boolean;
}

/** Asks for a file; `signal` gives it up, and ends the work on it. @throws ApiError */
async function make(path: string, body: object, signal: AbortSignal): Promise<MadeFile> {
  const response = await send('POST', path, body, signal);
  if (!response.ok) return read<never>(response);
  let content: Blob;
  try {
    content = await response.blob();
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ApiError(0, '');
  }
  return {
    content,
    sha256: response.headers.get('contrechamp-sha256') ?? '',
    accessible: response.headers.get('contrechamp-accessible') !== 'no',
  };
}

/** A spreadsheet that was read as a campaign. */
export interface ReadTable {
  readonly text: string;
  /** How it was read, where somebody should know. */
  readonly notes: readonly string[];
  readonly notices: readonly { readonly message: string; readonly remedy: string }[];
}

const at = (id: string, rest = ''): string => `/campaigns/${encodeURIComponent(id)}${rest}`;

export const api = {
  list: () => ask<readonly CampaignSummary[]>('GET', '/campaigns'),
  create: (text: string) => ask<Saved>('POST', '/campaigns', { text }),
  open: (id: string) => ask<StoredCampaign>('GET', at(id)),
  save: (id: string, text: string, revision: number) => ask<Omit<Saved, 'id'>>('PUT', at(id), { text, revision }),
  remove: (id: string) => ask<void>('DELETE', at(id)),
  duplicate: (id: string) => ask<Saved>('POST', at(id, '/duplicate'), {}),
  versions: (id: string) => ask<readonly StoredVersion[]>('GET', at(id, '/versions')),
  version: (id: string, revision: number) =>
    ask<StoredVersion & { readonly text: string }>('GET', at(id, `/versions/${revision}`)),
  label: (id: string, revision: number, label: string | null) =>
    ask<unknown>('PATCH', at(id, `/versions/${revision}`), { label }),
  report: (body: object, signal: AbortSignal) => make('/report', body, signal),
  export: (body: object, signal: AbortSignal) => make('/export', body, signal),
  dossier: (body: object, signal: AbortSignal) => make('/dossier', body, signal),
  import: (base64: string) => ask<ReadTable>('POST', '/import', { base64 }),
  examples: () => ask<readonly { readonly id: string; readonly name: Bilingual }[]>('GET', '/examples'),
  example: (id: string) => ask<{ readonly text: string }>('GET', `/examples/${encodeURIComponent(id)}`),
};
