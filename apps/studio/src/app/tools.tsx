import { useEffect, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Menu } from '../components/menu.tsx';
import { common } from '../i18n/messages/common.ts';
import { saving } from '../i18n/messages/saving.ts';
import { sharing } from '../i18n/messages/sharing.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { exportCsv, exportJson, exportYaml } from '../share/export.ts';
import { redo, undo, useCampaign } from '../state/campaign.ts';
import { localeOf, useLang } from '../state/settings.ts';
import { ShareLink } from './share-link.tsx';
import { Versions } from './versions.tsx';

/** Inputs that have no text of their own to undo. */
const wordless = new Set(['range', 'checkbox', 'radio', 'button', 'submit', 'file']);

const isTyping = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && !wordless.has(target.type)) ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLElement && target.isContentEditable);

/** Undo and redo from the keyboard; a text that is being typed in undoes itself. */
function useUndoKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || isTyping(event.target)) return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

function Status() {
  const w = useMessages(saving);
  const lang = useLang();
  const save = useCampaign((c) => c.save);
  const updated = useCampaign((c) => c.updated);
  const time = updated
    ? new Date(updated).toLocaleTimeString(localeOf(lang), { hour: '2-digit', minute: '2-digit' })
    : '';
  const text = save === 'saved' ? w.saved(time) : save === 'saving' || save === 'waiting' ? w.waiting : w.draft;
  return (
    <span className="small faint tabular save-status" role="status" data-save={save}>
      {text}
    </span>
  );
}

/** What can be done with the campaign on the table, whatever the page. */
export function Tools() {
  const w = useMessages(common);
  const s = useMessages(sharing);
  const v = useMessages(saving);
  const canUndo = useCampaign((c) => c.past.length > 0);
  const canRedo = useCampaign((c) => c.future.length > 0);
  const saved = useCampaign((c) => c.id !== null);
  const [open, setOpen] = useState<'link' | 'versions' | null>(null);
  useUndoKeys();
  const items = [
    { key: 'link', label: s.copyLink, run: () => setOpen('link') },
    { key: 'yaml', label: s.exportYaml, run: exportYaml },
    { key: 'csv', label: s.exportCsv, run: exportCsv },
    { key: 'json', label: s.exportJson, run: exportJson },
    { key: 'print', label: s.print, run: () => setTimeout(() => print(), 50) },
    ...(saved ? [{ key: 'versions', label: v.versions, run: () => setOpen('versions') }] : []),
  ];
  return (
    <>
      <Status />
      <Button look="plain" isDisabled={!canUndo} onPress={undo}>
        {w.undo}
      </Button>
      <Button look="plain" isDisabled={!canRedo} onPress={redo}>
        {w.redo}
      </Button>
      <Menu label={s.menu} items={items} />
      <ShareLink open={open === 'link'} onClose={() => setOpen(null)} />
      {saved && <Versions open={open === 'versions'} onClose={() => setOpen(null)} />}
    </>
  );
}
