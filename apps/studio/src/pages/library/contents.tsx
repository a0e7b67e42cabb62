import { pick } from '@contrechamp/report';
import { useRef, useState } from 'react';
import { ApiError, api, type CampaignSummary } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { library } from '../../i18n/messages/library.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';
import { Entry } from './entry.tsx';
import { Removal } from './removal.tsx';
import { named } from './search.ts';
import type { CampaignList } from './use-campaigns.ts';

/** From so many campaigns on, looking for one takes longer than typing its name. */
const many = 12;

/** What was just done, or why it was not. */
interface Said {
  readonly text: string;
  readonly failed: boolean;
}

function Entries({ entries, load }: { readonly entries: readonly CampaignSummary[]; load(): Promise<void> }) {
  const w = useMessages(library);
  const lang = useLang();
  const [query, setQuery] = useState('');
  const [removing, setRemoving] = useState<CampaignSummary | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = named(entries, query);
  const act = async (done: string, action: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await action();
      setSaid({ text: done, failed: false });
    } catch (error) {
      const told = error instanceof ApiError && error.message !== '' ? error.message : w.unreachable;
      setSaid({ text: `${w.notDone} ${told}`, failed: true });
    }
    setBusy(false);
    await load();
  };
  return (
    <>
      <div className="contents__head">
        <h2 ref={heading} tabIndex={-1}>
          {w.yours}
        </h2>
        <a className="contents__to-begin small no-print" href="#begin">
          {w.begin}
        </a>
      </div>
      {entries.length > 0 && <p className="section__note small">{w.legend}</p>}
      {entries.length > many && (
        <input
          type="search"
          className="input toc__find"
          aria-label={w.find}
          placeholder={w.find}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <p className={said?.failed ? 'small field__error' : 'small faint'} role="status">
        {said?.text}
      </p>
      {entries.length === 0 && (
        <div className="toc__none">
          <p className="lede">{w.none}</p>
          <p className="faint">{w.noneNote}</p>
        </div>
      )}
      {entries.length > 0 && shown.length === 0 && <p className="faint">{w.noneFound}</p>}
      <ol className="toc">
        {shown.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            busy={busy}
            onDuplicate={() => void act(w.duplicated(pick(entry.name, lang)), () => api.duplicate(entry.id))}
            onRemove={() => setRemoving(entry)}
          />
        ))}
      </ol>
      <Removal
        entry={removing}
        onClose={() => setRemoving(null)}
        onRemove={(entry, remove) => {
          setRemoving(null);
          void act(w.removed(pick(entry.name, lang)), remove).then(() => heading.current?.focus());
        }}
      />
    </>
  );
}

/** The campaigns that are kept, or what stands in the way of reading them. */
export function Contents({ list: { campaigns, load } }: { readonly list: CampaignList }) {
  const w = useMessages(library);
  return (
    <section className="contents" aria-busy={campaigns.status === 'loading'}>
      {campaigns.status === 'ready' && <Entries entries={campaigns.entries} load={load} />}
      {campaigns.status !== 'ready' && <h2>{w.yours}</h2>}
      {campaigns.status === 'loading' && <p className="faint contents__reading">{w.reading}</p>}
      {campaigns.status === 'failed' && (
        <div className="notice notice--error" role="alert">
          <p>
            <strong>{campaigns.text === '' ? w.unreachable : w.failed}</strong>
          </p>
          <p>{campaigns.text === '' ? w.unreachableNote : campaigns.text}</p>
          <Button onPress={() => void load()}>{w.retry}</Button>
        </div>
      )}
    </section>
  );
}
