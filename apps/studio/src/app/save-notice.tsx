import { useLocation } from 'wouter';
import { Button } from '../components/button.tsx';
import { saving } from '../i18n/messages/saving.ts';
import { sharing } from '../i18n/messages/sharing.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { lay, useCampaign } from '../state/campaign.ts';
import { keepMine, openSaved, saveCopy } from '../state/saving.ts';
import { pageAt } from './routes.ts';

/** What the reader must know or decide about saving; nothing while all is well. */
export function SaveNotice() {
  const w = useMessages(saving);
  const s = useMessages(sharing);
  const save = useCampaign((c) => c.save);
  const id = useCampaign((c) => c.id);
  const [, navigate] = useLocation();
  if (save === 'draft') {
    const keep = async () => navigate(pageAt(await saveCopy(), 'compare'));
    return (
      <div className="notice no-print row">
        <p>{s.shared}</p>
        <Button onPress={() => void keep().catch(() => undefined)}>{s.keep}</Button>
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
  if (save !== 'conflict' || id === null) return null;
  const theirs = async () => {
    lay({ text: '' });
    await openSaved(id);
  };
  return (
    <div className="notice notice--error no-print" role="alert">
      <p>{w.conflict}</p>
      <div className="row">
        <Button onPress={() => void keepMine()}>{w.keepMine}</Button>
        <Button onPress={() => void theirs()}>{w.takeTheirs}</Button>
      </div>
    </div>
  );
}
