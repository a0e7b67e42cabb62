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

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers: {
        'Accept-Language': settings.get().lang,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch {
    throw new ApiError(0, '');
  }
  if (response.status === 204) return undefined as T;
  const read: unknown = await response.json().catch(() => ({}));
  const found = (typeof read === 'object' && read !== null ? read : {}) as Readonly<Record<string, unknown>>;
  if (!response.ok) throw new ApiError(response.status, String(found.detail ?? response.statusText), found);
  return read as T;
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
  examples: () => ask<readonly { readonly id: string; readonly name: Bilingual }[]>('GET', '/examples'),
  example: (id: string) => ask<{ readonly text: string }>('GET', `/examples/${encodeURIComponent(id)}`),
};
