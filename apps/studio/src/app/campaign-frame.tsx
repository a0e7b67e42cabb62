import { pick } from '@contrechamp/report';
import { lazy, Suspense, useEffect } from 'react';
import { Link } from 'wouter';
import { Explanation } from '../components/explanation.tsx';
import { common } from '../i18n/messages/common.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { ComparePage } from '../pages/compare/compare-page.tsx';
import { useCampaign } from '../state/campaign.ts';
import { useFigures } from '../state/figures.ts';
import { useLang } from '../state/settings.ts';
import { Boundary } from './boundary.tsx';
import { Frame } from './frame.tsx';
import { NotFound } from './not-found.tsx';
import { Problems } from './problems.tsx';
import { type CampaignPage, campaignPages, pageAt } from './routes.ts';
import { SaveNotice } from './save-notice.tsx';
import { Tools } from './tools.tsx';

const loads = {
  edit: () => import('../pages/edit/edit-page.tsx').then((m) => ({ default: m.EditPage })),
  travel: () => import('../pages/travel/travel-page.tsx').then((m) => ({ default: m.TravelPage })),
  reduce: () => import('../pages/reduce/reduce-page.tsx').then((m) => ({ default: m.ReducePage })),
  sobriety: () => import('../pages/sobriety/sobriety-page.tsx').then((m) => ({ default: m.SobrietyPage })),
  prove: () => import('../pages/prove/prove-page.tsx').then((m) => ({ default: m.ProvePage })),
};

const pages: Readonly<Record<CampaignPage, React.ComponentType>> = {
  compare: ComparePage,
  edit: lazy(loads.edit),
  travel: lazy(loads.travel),
  reduce: lazy(loads.reduce),
  sobriety: lazy(loads.sobriety),
  prove: lazy(loads.prove),
};

/** Once the figures rest, the other pages are fetched: they open at once, and without a server too. */
function useOtherPages(): void {
  const resting = useFigures((f) => f.view !== null && !f.pending);
  useEffect(() => {
    if (!resting) return;
    const timer = setTimeout(() => {
      for (const load of Object.values(loads)) void load().catch(() => undefined);
    }, calm);
    return () => clearTimeout(timer);
  }, [resting]);
}

const calm = 1_500;

const isPage = (page: string): page is CampaignPage => (campaignPages as readonly string[]).includes(page);

function Tabs({ page }: { readonly page: string }) {
  const w = useMessages(common);
  const id = useCampaign((c) => c.id);
  const fragment = id === null ? location.hash : '';
  return (
    <nav className="tabs" aria-label={w.pages}>
      {campaignPages.map((p) => (
        <Link key={p} href={`${pageAt(id, p)}${fragment}`} aria-current={p === page ? 'page' : undefined}>
          {w[p]}
        </Link>
      ))}
      <Link href="/factors">{w.factors}</Link>
    </nav>
  );
}

/** The pages of the campaign that is on the table. */
export function CampaignFrame({ page }: { readonly page: string }) {
  const w = useMessages(common);
  const lang = useLang();
  const name = useFigures((f) => f.view?.campaign.name);
  useOtherPages();
  if (!isPage(page)) {
    return (
      <Frame>
        <NotFound />
      </Frame>
    );
  }
  const Page = pages[page];
  return (
    <Frame title={name ? pick(name, lang) : ''} tabs={<Tabs page={page} />} tools={<Tools />}>
      <SaveNotice />
      {page !== 'edit' && <Problems />}
      <Boundary name={page}>
        <Suspense fallback={<p className="faint">{w.loading}</p>}>
          <Page />
        </Suspense>
      </Boundary>
      <Explanation />
    </Frame>
  );
}
