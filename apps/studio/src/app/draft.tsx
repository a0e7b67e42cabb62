import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { common } from '../i18n/messages/common.ts';
import { sharing } from '../i18n/messages/sharing.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { readLink } from '../share/link.ts';
import { campaign, lay } from '../state/campaign.ts';
import { finished } from '../state/saving.ts';
import { CampaignFrame } from './campaign-frame.tsx';
import { Frame } from './frame.tsx';

/** The link that the draft on the table came from. */
let laid = '';

const key = 'contrechamp.draft';

/** What was made of the campaign of a link in this tab, so that loading the page again keeps it. */
function changedDraft(hash: string): string | null {
  try {
    const found = JSON.parse(sessionStorage.getItem(key) ?? 'null') as { hash?: unknown; text?: unknown } | null;
    return found?.hash === hash && typeof found.text === 'string' ? found.text : null;
  } catch {
    return null;
  }
}

campaign.subscribe(() => {
  const { id, text, past } = campaign.get();
  if (id !== null || laid === '' || past.length === 0) return;
  try {
    sessionStorage.setItem(key, JSON.stringify({ hash: laid, text }));
  } catch {
    // No room: the page still holds it.
  }
});

type Reading = 'reading' | 'ready' | 'empty' | 'cut';

/** A campaign that no server keeps: from a link that carries it whole, or not saved yet. */
export function Draft({ page }: { readonly page: string }) {
  const w = useMessages(common);
  const s = useMessages(sharing);
  const [state, setState] = useState<Reading>('reading');
  useEffect(() => {
    let wanted = true;
    const read = async () => {
      const { hash } = location;
      if (!hash.startsWith('#c=')) {
        const { id, text } = campaign.get();
        setState(id === null && text !== '' ? 'ready' : 'empty');
        return;
      }
      const found = await readLink(hash);
      await finished();
      if (!wanted || location.hash !== hash) return;
      if (!('text' in found)) {
        setState('cut');
        return;
      }
      // Coming back to a link that is on the table already, what was changed since stays.
      if (campaign.get().id !== null || laid !== hash) {
        const changed = changedDraft(hash) ?? found.text;
        lay({ text: changed, past: changed === found.text ? [] : [found.text] });
      }
      laid = hash;
      setState('ready');
    };
    void read();
    addEventListener('hashchange', read);
    return () => {
      wanted = false;
      removeEventListener('hashchange', read);
    };
  }, []);
  if (state === 'ready') return <CampaignFrame page={page} />;
  return (
    <Frame>
      <div className="stack">
        {state === 'reading' && <p className="faint">{w.loading}</p>}
        {state === 'empty' && <h1>{w.notFound}</h1>}
        {state === 'cut' && (
          <>
            <h1>{s.cut}</h1>
            <p>{s.cutHelp}</p>
          </>
        )}
        {state !== 'reading' && <Link href="/">{w.back}</Link>}
      </div>
    </Frame>
  );
}
