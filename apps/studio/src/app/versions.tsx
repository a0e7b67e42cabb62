import { useCallback, useEffect, useState } from 'react';
import { ApiError, api, type StoredVersion } from '../api/client.ts';
import { Button } from '../components/button.tsx';
import { Sheet } from '../components/drawer.tsx';
import { saving } from '../i18n/messages/saving.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { campaign, change, useCampaign } from '../state/campaign.ts';
import { saveNow } from '../state/saving.ts';
import { localeOf, useLang } from '../state/settings.ts';

/** What was saved before: named, and put back on the table. */
export function Versions({ open, onClose }: { readonly open: boolean; onClose(): void }) {
  const w = useMessages(saving);
  const lang = useLang();
  const id = useCampaign((c) => c.id);
  const revision = useCampaign((c) => c.revision);
  const [versions, setVersions] = useState<readonly StoredVersion[]>([]);
  const [name, setName] = useState('');
  const [failure, setFailure] = useState('');
  const load = useCallback(async () => {
    if (id === null) return;
    try {
      setVersions(await api.versions(id));
      setFailure('');
    } catch (error) {
      setFailure(error instanceof ApiError && error.message !== '' ? error.message : w.unreachable);
    }
  }, [id, w]);
  useEffect(() => {
    if (open) void load();
  }, [open, load]);
  if (id === null) return null;
  const label = async (event: React.FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    await saveNow();
    const { save, revision: saved } = campaign.get();
    if (save !== 'saved') {
      setFailure(w.named);
      return;
    }
    try {
      await api.label(id, saved, name.trim());
      setName('');
      await load();
    } catch (error) {
      setFailure(error instanceof ApiError && error.message !== '' ? error.message : w.unreachable);
    }
  };
  const restore = async (version: StoredVersion) => {
    const { text } = await api.version(id, version.revision);
    change(text);
    onClose();
  };
  return (
    <Sheet title={w.versions} open={open} onClose={onClose}>
      <div className="stack">
        <p className="faint">{w.versionsNote}</p>
        {failure !== '' && <p className="field__error">{failure}</p>}
        <form className="row" onSubmit={(event) => void label(event)}>
          <input
            className="input version-name"
            aria-label={w.name}
            placeholder={w.name}
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit">{w.nameIt}</Button>
        </form>
        <table>
          <tbody>
            {versions.map((v) => (
              <tr key={v.revision}>
                <td className="number">{v.revision}</td>
                <td>{new Date(v.saved).toLocaleString(localeOf(lang), { dateStyle: 'medium', timeStyle: 'short' })}</td>
                <td>{v.label ?? <span className="faint">{w.unnamed}</span>}</td>
                <td className="number">
                  {v.revision === revision ? (
                    <span className="faint">{w.current}</span>
                  ) : (
                    <Button look="plain" onPress={() => void restore(v)}>
                      {w.restore}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  );
}
