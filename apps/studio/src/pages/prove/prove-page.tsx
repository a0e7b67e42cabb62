import { formatInteger } from '@contrechamp/report';
import { useEffect } from 'react';
import { common } from '../../i18n/messages/common.ts';
import { proveMessages } from '../../i18n/messages/prove.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useCampaign } from '../../state/campaign.ts';
import { useFigures } from '../../state/figures.ts';
import { useLang } from '../../state/settings.ts';
import { ClaimSection } from './claim-section.tsx';
import { FilesSection } from './files-section.tsx';
import { PaperSection } from './paper-section.tsx';
import { aboutCampaign } from './state.ts';
import './prove.css';
import './claim.css';

/** What can be handed over, and what may be said: the white paper, claims, files for those who check. */
export function ProvePage() {
  const w = useMessages(proveMessages);
  const c = useMessages(common);
  const lang = useLang();
  const id = useCampaign((s) => s.id);
  const switched = useCampaign((s) => Object.keys(s.choice).length > 0);
  const view = useFigures((f) => f.view);
  const pending = useFigures((f) => f.pending);
  const broken = useFigures((f) => f.failure !== null || f.problems.some((p) => p.severity === 'error'));
  useEffect(() => aboutCampaign(id), [id]);
  if (!view) return broken ? null : <p className="faint">{c.loading}</p>;
  return (
    <>
      <h1 className="visually-hidden">{w.title}</h1>
      <p className="lede">{w.lede}</p>
      <p className="small faint prove-sent">
        {w.sent} {switched && w.switched}
      </p>
      <PaperSection />
      <ClaimSection />
      <FilesSection />
      <p className="small faint section tabular" data-draws={pending ? 'moving' : 'resting'}>
        {c.colophon(view.catalogue, formatInteger(view.draws, lang), String(view.seed))}
      </p>
    </>
  );
}
