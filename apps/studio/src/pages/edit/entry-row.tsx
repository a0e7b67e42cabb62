import { formatMass, formatPercent } from '@contrechamp/report';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { editMessages } from '../../i18n/messages/edit.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { campaign } from '../../state/campaign.ts';
import { make } from '../../state/edits.ts';
import { asked } from '../../state/explained.ts';
import { refused, settle, show } from '../../state/preview.ts';
import { settings, useLang } from '../../state/settings.ts';
import { useStore } from '../../state/store.ts';
import { live } from '../../worker/client.ts';
import type { EntryOutline } from '../../worker/methods/outline.ts';
import type { TypeSpec } from '../../worker/methods/schema.ts';
import { EntryForm } from './entry-form.tsx';
import { entryName, entrySummary } from './entry-words.ts';

type Fields = Readonly<Record<string, unknown>>;

interface EntryRowProps {
  readonly scenario: string;
  readonly entry: EntryOutline;
  readonly spec: TypeSpec | undefined;
  /** Sum of the scenario, kgCO2e. */
  readonly whole: number | null;
  readonly open: boolean;
  /** Places of the entries before and after it in its stage. */
  readonly before: number | null;
  readonly after: number | null;
  onToggle(): void;
  onMoved(index: number | null): void;
}

/** The form of an entry: a change is seen at once, and written to the text once it is correct. */
function Opened({ scenario, entry, spec }: Pick<EntryRowProps, 'scenario' | 'entry'> & { readonly spec: TypeSpec }) {
  const w = useMessages(editMessages);
  const problems = useStore(refused, (r) => r.problems);
  const [draft, setDraft] = useState<Fields>(entry.fields);
  useEffect(() => {
    setDraft(entry.fields);
    refused.set({ problems: [] });
  }, [entry.fields]);
  const moving = (fields: Fields) => ({ scenario, index: entry.index, fields });
  const commit = async (fields: Fields) => {
    setDraft(fields);
    if (JSON.stringify(fields) === JSON.stringify(entry.fields)) return;
    const { text, choice } = campaign.get();
    const source = { text, choice };
    const [check] = await live.call('checkEntries', { source, lang: settings.get().lang, scenario, entries: [fields] });
    refused.set({ problems: check?.problems ?? [] });
    // What cannot be computed stays in the form, with its message: the file keeps its last correct entry.
    if (check?.problems.some((p) => p.severity === 'error')) return;
    await settle(moving(fields));
  };
  const latest = useRef({ draft, commit, entry });
  latest.current = { draft, commit, entry };
  // What was typed and not left is written when the form is closed or the page is left.
  useEffect(
    () => () => {
      const { draft: typed, commit: write, entry: seen } = latest.current;
      if (JSON.stringify(typed) !== JSON.stringify(seen.fields)) void write(typed);
    },
    [],
  );
  return (
    <>
      {problems.length > 0 && <p className="field__error">{w.notWritten}</p>}
      <EntryForm
        spec={spec}
        fields={draft}
        defaults={entry.defaults}
        problems={problems}
        onDraft={(fields) => {
          setDraft(fields);
          show(moving(fields));
        }}
        onCommit={(fields) => void commit(fields)}
      />
    </>
  );
}

/** One activity of the inventory: a line to read, and its form when it is open. */
export function EntryRow({ scenario, entry, spec, whole, open, before, after, onToggle, onMoved }: EntryRowProps) {
  const w = useMessages(editMessages);
  const lang = useLang();
  const name = entryName(entry, spec, lang);
  const { index, central } = entry;
  const move = (to: number) => {
    void make({ op: 'move-entry', scenario, index, to }, entry.fields);
    onMoved(open ? to : null);
  };
  return (
    <li className={open ? 'entry entry--open' : 'entry'} data-entry={`${scenario}/${entry.id}`}>
      <button
        type="button"
        className="entry__head"
        aria-expanded={open}
        aria-label={open ? w.closeEntry(name) : w.openEntry(name)}
        onClick={onToggle}
      >
        <span className="entry__name">{name}</span>
        <span className="entry__summary faint">{entrySummary(entry, spec, lang)}</span>
        <span className="entry__amount tabular">{central === null ? '–' : formatMass(central, lang)}</span>
        <span className="entry__share tabular faint">
          {central !== null && whole !== null && whole > 0 ? formatPercent(central / whole, lang) : ''}
        </span>
      </button>
      {open && spec && (
        <div className="entry__body">
          <Opened scenario={scenario} entry={entry} spec={spec} />
          <div className="row entry__actions">
            {central !== null && (
              <Button
                look="plain"
                aria-label={w.explainEntry(name)}
                onPress={() => asked.set({ about: { scenario, item: entry.id } })}
              >
                {w.explain}
              </Button>
            )}
            <Button look="plain" onPress={() => void make({ op: 'duplicate-entry', scenario, index }, entry.fields)}>
              {w.duplicate}
            </Button>
            <Button look="plain" isDisabled={before === null} onPress={() => before !== null && move(before)}>
              {w.up}
            </Button>
            <Button look="plain" isDisabled={after === null} onPress={() => after !== null && move(after)}>
              {w.down}
            </Button>
            <Button
              look="plain"
              onPress={() => {
                onMoved(null);
                void make({ op: 'remove-entry', scenario, index }, entry.fields);
              }}
            >
              {w.remove}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
