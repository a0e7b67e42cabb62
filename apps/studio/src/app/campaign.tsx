import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { ApiError } from '../api/client.ts';
import { common } from '../i18n/messages/common.ts';
import { saving } from '../i18n/messages/saving.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { campaign } from '../state/campaign.ts';
import { openSaved } from '../state/saving.ts';
import { CampaignFrame } from './campaign-frame.tsx';
import { Frame } from './frame.tsx';

/** A saved campaign: fetched, then one of its pages. */
export function Campaign({ id, page }: { readonly id: string; readonly page: string }) {
  const w = useMessages(common);
  const s = useMessages(saving);
  const [failure, setFailure] = useState<{ readonly id: string; readonly status: number; readonly text: string }>();
  const [ready, setReady] = useState(campaign.get().id === id);
  useEffect(() => {
    if (campaign.get().id === id) {
      setReady(true);
      return;
    }
    setReady(false);
    let wanted = true;
    openSaved(id, () => wanted).then(
      () => wanted && setReady(true),
      (error: unknown) =>
        wanted &&
        setFailure({ id, status: error instanceof ApiError ? error.status : 0, text: (error as Error).message }),
    );
    return () => {
      wanted = false;
    };
  }, [id]);
  if (failure?.id === id && !ready) {
    return (
      <Frame>
        <div className="stack">
          <h1>{failure.status === 404 ? s.gone : s.noServer}</h1>
          <p>{failure.text}</p>
          <Link href="/">{w.back}</Link>
        </div>
      </Frame>
    );
  }
  if (!ready) {
    return (
      <Frame>
        <p className="faint">{w.loading}</p>
      </Frame>
    );
  }
  return <CampaignFrame page={page} />;
}
