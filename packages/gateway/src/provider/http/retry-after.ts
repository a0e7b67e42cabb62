/** Seconds that a service asks to wait, from `retry-after`, RFC 9110 §10.2.3; null where it does not say. */
export function retryAfterSeconds(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  const seconds = /^\d{1,6}$/.test(text)
    ? Number(text)
    : /^[A-Z][a-z]{2,8}, /.test(text)
      ? (Date.parse(text) - now) / 1000
      : Number.NaN;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}
