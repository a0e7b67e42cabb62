import { pick } from '@contrechamp/report';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { Explanation } from '../components/explanation.tsx';
import { common } from '../i18n/messages/common.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { ComparePage } from '../pages/compare/compare-page.tsx';
import { useCampaign } from '../state/campaign.ts';
import { useFigures } from '../state/figures.ts';
import { useLang } from '../state/settings.ts';
import { Frame } from './frame.tsx';
import { NotFound } from './not-found.tsx';
import { Problems } from './problems.tsx';
import { type CampaignPage, campaignPages, pageAt } from './routes.ts';
import { SaveNotice } from './save-notice.tsx';
import { Tools } from './tools.tsx';

const Edit = lazy(() => import('../pages/edit/edit-page.tsx').then((m) => ({ default: m.EditPage })));
const Travel = lazy(() => import('../pages/travel/travel-page.tsx').then((m) => ({ default: m.TravelPage })));
const Reduce = lazy(() => import('../pages/reduce/reduce-page.tsx').then((m) => ({ default: m.ReducePage })));
const Sobriety = lazy(() => import('../pages/sobriety/sobriety-page.tsx').then((m) => ({ default: m.SobrietyPage })));

const pages: Readonly<Record<CampaignPage, React.ComponentType>> = {
  compare: ComparePage,
  edit: Edit,
  travel: Travel,
  reduce: Reduce,
  sobriety: Sobriety,
};

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
      <Suspense fallback={<p className="faint">{w.loading}</p>}>
        <Page />
      </Suspense>
      <Explanation />
    </Frame>
  );
}
