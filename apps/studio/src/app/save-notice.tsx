import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../components/button.tsx';
import { common } from '../i18n/messages/common.ts';
import { saving } from '../i18n/messages/saving.ts';
import { sharing } from '../i18n/messages/sharing.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { useCampaign } from '../state/campaign.ts';
import { unmade } from '../state/edits.ts';
import { keepMine, openSaved, saveCopy } from '../state/saving.ts';
import { useStore } from '../state/store.ts';
import { pageAt } from './routes.ts';

/** What the reader must know or decide about saving; nothing while all is well. */
export function SaveNotice() {
  const w = useMessages(saving);
  const c = useMessages(common);
  const s = useMessages(sharing);
  const save = useCampaign((c) => c.save);
  const id = useCampaign((c) => c.id);
  const [, navigate] = useLocation();
  const [failed, setFailed] = useState(false);
  const undone = useStore(unmade, (u) => u.unmade);
  if (save === 'draft') {
    const keep = async () => {
      try {
        setFailed(false);
        navigate(pageAt(await saveCopy(), 'compare'));
      } catch {
        setFailed(true);
      }
    };
    return (
      <div className="notice no-print row">
        <p>{s.shared}</p>
        <Button onPress={() => void keep()}>{s.keep}</Button>
        {failed && <p className="field__error">{w.copyFailed}</p>}
      </div>
    );
  }
  if (save === 'unreachable' || save === 'refused') {
    return (
      <div className="notice notice--error no-print" role="alert">
        <p>{save === 'refused' ? w.refused : w.unreachable}</p>
      </div>
    );
  }
  if (save !== 'conflict' || id === null) {
    return undone ? (
      <div className="notice notice--error no-print row" role="alert">
        <p>{w.unmade}</p>
        <Button look="plain" onPress={() => unmade.set({ unmade: false })}>
          {c.close}
        </Button>
      </div>
    ) : null;
  }
  const decide = async (way: () => Promise<void>) => {
    try {
      setFailed(false);
      await way();
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="notice notice--error no-print" role="alert">
      <p>{w.conflict}</p>
      <div className="row">
        <Button onPress={() => void decide(keepMine)}>{w.keepMine}</Button>
        <Button onPress={() => void decide(() => openSaved(id, () => true, true))}>{w.takeTheirs}</Button>
      </div>
      {failed && <p>{w.unreachable}</p>}
    </div>
  );
}
