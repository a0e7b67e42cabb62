import { formatNumber } from '@contrechamp/report';
import { useEffect, useState } from 'react';
import { Sheet } from '../components/drawer.tsx';
import { sharing } from '../i18n/messages/sharing.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { fragmentOf } from '../share/link.ts';
import { campaign, useCampaign } from '../state/campaign.ts';
import { useLang } from '../state/settings.ts';

/** Beyond this length some programs cut a link. */
const comfortable = 8_000;

/** A link that carries the campaign: copied where the browser allows it, shown in any case. */
export function ShareLink({ open, onClose }: { readonly open: boolean; onClose(): void }) {
  const w = useMessages(sharing);
  const lang = useLang();
  const [link, setLink] = useState('');
  const [copied, setCopied] = useState(false);
  const switched = useCampaign((c) => Object.keys(c.choice).length > 0);
  useEffect(() => {
    if (!open) return;
    const make = async () => {
      const made = `${location.origin}/draft${await fragmentOf(campaign.get().text)}`;
      setLink(made);
      // There is no clipboard on a page that is served to other machines without TLS.
      const clipboard: Clipboard | undefined = navigator.clipboard;
      setCopied(
        (await clipboard?.writeText(made).then(
          () => true,
          () => false,
        )) ?? false,
      );
    };
    void make();
  }, [open]);
  return (
    <Sheet title={w.menu} open={open} onClose={onClose} kind="dialog">
      <div className="stack">
        <p>{copied ? w.copied : w.notCopied}</p>
        <textarea className="input" aria-label={w.copyLink} readOnly rows={4} value={link} />
        {switched && <p className="field__error">{w.switched}</p>}
        {link.length > comfortable && <p className="small faint">{w.long(formatNumber(link.length, lang, 3))}</p>}
      </div>
    </Sheet>
  );
}
