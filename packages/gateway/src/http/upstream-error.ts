import type { Lang } from '../policy/verdict.ts';
import type { FailureKind } from '../provider/adapter.ts';
import { neverAgain, Problem } from './problem.ts';

const words: Readonly<Record<Lang, Readonly<Record<FailureKind, string>>>> = {
  en: {
    refused: 'The provider refused the request',
    authentication: 'The provider refused the key that the gateway holds for it. Tell whoever runs the gateway',
    'rate-limit': 'The provider asks to wait before the next request',
    content: 'The provider refused the content of the request',
    unavailable: 'The provider could not do it',
    malformed: 'The provider gave an answer that cannot be read',
    cut: 'The provider broke off before its answer was whole',
    timeout: 'The provider did not answer in time; it may have generated all the same, which the receipt counts',
    'result-host': 'The provider points to a result at an address that the gateway may not fetch from',
  },
  fr: {
    refused: 'Le fournisseur a refusé la demande',
    authentication: 'Le fournisseur a refusé la clé que la passerelle détient. Prévenez qui tient la passerelle',
    'rate-limit': 'Le fournisseur demande d’attendre avant la prochaine demande',
    content: 'Le fournisseur a refusé le contenu de la demande',
    unavailable: 'Le fournisseur n’a pas pu répondre à la demande',
    malformed: 'La réponse du fournisseur est illisible',
    cut: 'Le fournisseur s’est interrompu avant la fin de sa réponse',
    timeout: 'Le fournisseur n’a pas répondu à temps ; il a pu générer malgré tout, et le reçu en tient compte',
    'result-host': 'Le fournisseur renvoie à une adresse où la passerelle ne peut rien chercher',
  },
};

const statusOf: Readonly<Record<FailureKind, number>> = {
  refused: 400,
  authentication: 502,
  'rate-limit': 429,
  content: 400,
  unavailable: 502,
  malformed: 502,
  cut: 502,
  timeout: 504,
  'result-host': 502,
};

/** Trying again would fail the same way, or generate twice. */
const final = new Set<FailureKind>(['authentication', 'timeout', 'result-host', 'malformed', 'cut']);

/** Anything that may be a key, a token, or an address with either. */
const secrets = /\b(?:sk|pk|rk|key|cck|r8|Bearer|token)[-_ ][\w*.-]{6,}|https?:\/\/\S+|\b[\w-]{32,}\b/gi;

/** Words of a service, without what may be a secret. */
export const cleared = (text: string, key: string | null = null): string =>
  (key === null || key === '' ? text : text.replaceAll(key, '…'))
    .replace(secrets, '…')
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, 500);

export interface UpstreamFacts {
  readonly status?: number | null;
  readonly retryAfter?: number | null;
  readonly detail?: string | null;
  readonly param?: string | null;
  readonly code?: string | null;
}

export function upstreamProblem(kind: FailureKind, facts: UpstreamFacts, lang: Lang): Problem {
  const detail = facts.detail ? (lang === 'fr' ? ` : ${cleared(facts.detail)}` : `: ${cleared(facts.detail)}`) : '.';
  const kept = kind === 'refused' || kind === 'content' || kind === 'unavailable';
  const status = kept && facts.status && facts.status >= 400 ? facts.status : statusOf[kind];
  return new Problem(status, words[lang][kind] + detail, {
    type: 'upstream_error',
    code: facts.code ?? `upstream_${kind.replace('-', '_')}`,
    ...(facts.param ? { param: facts.param } : {}),
    headers: {
      ...(final.has(kind) ? neverAgain : {}),
      ...(facts.retryAfter ? { 'retry-after': String(Math.ceil(facts.retryAfter)) } : {}),
    },
  });
}

/** The kind of an error that a service of OpenAI's family gave, and what its body says. */
export function errorOfAnswer(
  status: number,
  body: Buffer,
  retryAfter: string | string[] | undefined,
  key: string | null = null,
): { readonly kind: FailureKind; readonly facts: UpstreamFacts } {
  const { message, param, code } = errorBody(body, key);
  const seconds = Number(retryAfter);
  const facts = { status, detail: message, param, code, retryAfter: seconds > 0 ? seconds : null };
  if (status === 401 || status === 403) return { kind: 'authentication', facts: { status } };
  if (status === 429) return { kind: 'rate-limit', facts };
  if (code === 'moderation_blocked' || code === 'content_policy_violation') return { kind: 'content', facts };
  return { kind: status >= 400 && status < 500 ? 'refused' : 'unavailable', facts };
}

function errorBody(
  body: Buffer,
  key: string | null,
): { message: string | null; param: string | null; code: string | null } {
  const text = (value: unknown) => (typeof value === 'string' && value.length < 2_000 ? value : null);
  const name = (value: unknown) => (typeof value === 'string' && /^[\w.[\]-]{1,80}$/.test(value) ? value : null);
  try {
    const { error } = JSON.parse(body.toString('utf8')) as { error?: Record<string, unknown> };
    const message = text(error?.message);
    return {
      message: message === null ? null : cleared(message, key),
      param: name(error?.param),
      code: name(error?.code),
    };
  } catch {
    return { message: null, param: null, code: null };
  }
}
