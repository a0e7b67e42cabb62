import { pick } from '@contrechamp/report';
import { useRef } from 'react';
import { api, type CampaignSummary } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/drawer.tsx';
import { library } from '../../i18n/messages/library.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { campaign, lay } from '../../state/campaign.ts';
import { forget } from '../../state/kept.ts';
import { useLang } from '../../state/settings.ts';

interface RemovalProps {
  /** The campaign that is asked about; null while none is. */
  readonly entry: CampaignSummary | null;
  onClose(): void;
  onRemove(entry: CampaignSummary, remove: () => Promise<void>): void;
}

async function remove(id: string): Promise<void> {
  await api.remove(id);
  forget(id);
  if (campaign.get().id === id) lay({ text: '' });
}

/** Asks before a campaign goes for good. */
export function Removal({ entry, onClose, onRemove }: RemovalProps) {
  const w = useMessages(library);
  const lang = useLang();
  const last = useRef(entry);
  if (entry) last.current = entry;
  const shown = last.current;
  return (
    <Sheet kind="dialog" title={w.removeAsk} open={entry !== null} onClose={onClose}>
      {shown && (
        <div className="stack">
          <p className="removal__text">{w.removeWarn(pick(shown.name, lang))}</p>
          <div className="row">
            <Button look="danger" onPress={() => onRemove(shown, () => remove(shown.id))}>
              {w.removeYes}
            </Button>
            <Button autoFocus onPress={onClose}>
              {w.keep}
            </Button>
          </div>
        </div>
      )}
    </Sheet>
  );
}
