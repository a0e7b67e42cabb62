import type { Lang } from '@contrechamp/report';
import { type RefObject, useEffect, useState } from 'react';
import { api, type CampaignSummary } from '../../api/client.ts';
import { patient } from '../../worker/client.ts';
import type { Glance } from '../../worker/methods/peek.ts';
import type { Answer } from '../../worker/view.ts';

const known = new Map<string, Answer<Glance>>();
const mostKnown = 200;

let line: Promise<unknown> = Promise.resolve();

async function look(id: string, lang: Lang): Promise<Answer<Glance>> {
  const { text } = await api.open(id);
  // A text that stops the engine has no figures either.
  return patient.call('peek', { text, lang }).catch(() => ({ ok: false, problems: [] }));
}

/** The totals of a campaign, looked up once it comes into view and after those before it; null until then. */
export function useGlance(
  { id, revision }: CampaignSummary,
  lang: Lang,
  place: RefObject<HTMLElement | null>,
): Answer<Glance> | null {
  const key = `${id} ${revision} ${lang}`;
  const [found, setFound] = useState<{ readonly key: string; readonly glance: Answer<Glance> } | null>(null);
  useEffect(() => {
    const element = place.current;
    if (!element || known.has(key)) return;
    let wanted = true;
    const ask = async () => {
      if (!wanted) return;
      const glance = known.get(key) ?? (await look(id, lang));
      known.set(key, glance);
      const [oldest] = known.keys();
      if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
      if (wanted) setFound({ key, glance });
    };
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((e) => e.isIntersecting)) return;
      observer.disconnect();
      line = line.then(ask).catch(() => undefined);
    });
    observer.observe(element);
    return () => {
      wanted = false;
      observer.disconnect();
    };
  }, [id, key, lang, place]);
  return known.get(key) ?? (found?.key === key ? found.glance : null);
}
