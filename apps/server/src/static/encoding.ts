/** Best first. */
export const encodings = ['br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/** The encodings that an Accept-Encoding header allows, the best first. */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  const weights = new Map(
    (header ?? '').split(',').map((part): [string, number] => {
      const [name = '', ...parameters] = part.split(';').map((s) => s.trim().toLowerCase());
      const q = parameters.find((p) => p.startsWith('q='));
      return [name, q === undefined ? 1 : Number(q.slice(2))];
    }),
  );
  return encodings.filter((name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0);
}
