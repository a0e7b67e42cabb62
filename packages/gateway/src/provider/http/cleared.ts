const longest = 300;

/** Schemes of keys, addresses, and anything long enough to be a token. */
const secrets = [
  /\b(?:bearer|key|token|basic)\s+[\w.~+/=-]{6,}/gi,
  /\b(?:sk|pk|rk|key|r8|fal|bfl|hf|cck)[-_][\w.*-]{6,}/gi,
  /\b[a-z][a-z0-9+.-]*:\/\/\S+/gi,
  /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g,
  /[\w+/=-]{32,}/g,
];

/** Words of a service as they may be shown and kept: one line, without keys and addresses. */
export function cleared(text: string, key: string | null): string {
  let shown = key === null || key.length < 4 ? text : text.replaceAll(key, '…');
  for (const secret of secrets) shown = shown.replace(secret, '…');
  shown = shown.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return shown.length > longest ? `${shown.slice(0, longest - 1)}…` : shown;
}
