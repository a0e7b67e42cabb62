import { lazy, Suspense } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Route, Switch } from 'wouter';
import { common } from '../i18n/messages/common.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { localeOf, useLang } from '../state/settings.ts';
import { Boundary } from './boundary.tsx';
import { Campaign } from './campaign.tsx';
import { Draft } from './draft.tsx';
import { Frame } from './frame.tsx';
import { NotFound } from './not-found.tsx';

const Library = lazy(() => import('../pages/library/library.tsx').then((m) => ({ default: m.Library })));
const Factors = lazy(() => import('../pages/factors/factors.tsx').then((m) => ({ default: m.Factors })));

const Loading = () => <p className="faint">{useMessages(common).loading}</p>;

export function App() {
  const lang = useLang();
  return (
    <I18nProvider locale={localeOf(lang)}>
      <Boundary name="">
        <Suspense fallback={<Frame>{<Loading />}</Frame>}>
          <Switch>
            <Route path="/">
              <Frame>
                <Library />
              </Frame>
            </Route>
            <Route path="/factors/:id?">
              {({ id }) => (
                <Frame>
                  <Factors id={id ?? null} />
                </Frame>
              )}
            </Route>
            <Route path="/c/:id/:page?">{({ id, page }) => <Campaign id={id} page={page ?? 'compare'} />}</Route>
            <Route path="/draft/:page?">{({ page }) => <Draft page={page ?? 'compare'} />}</Route>
            <Route>
              <Frame>
                <NotFound />
              </Frame>
            </Route>
          </Switch>
        </Suspense>
      </Boundary>
    </I18nProvider>
  );
}
