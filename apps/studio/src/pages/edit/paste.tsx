import { formatInteger, formatMass } from '@contrechamp/report';
import { useEffect, useMemo, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Sheet } from '../../components/drawer.tsx';
import { editMessages } from '../../i18n/messages/edit.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { campaign } from '../../state/campaign.ts';
import { make } from '../../state/edits.ts';
import { settings, useLang } from '../../state/settings.ts';
import { live } from '../../worker/client.ts';
import type { EntryCheck } from '../../worker/methods/entries.ts';
import type { ScenarioOutline } from '../../worker/methods/outline.ts';
import type { TypeSpec } from '../../worker/methods/schema.ts';
import { entryName, entrySummary } from './entry-words.ts';
import { mostCharacters, mostRows, type PastedRows, pastedRows } from './paste-rows.ts';

/** Rows copied from a spreadsheet become activities, each checked and priced in carbon before it is added. */
export function PasteRows({
  scenario,
  types,
  open,
  onClose,
}: {
  readonly scenario: ScenarioOutline;
  readonly types: readonly TypeSpec[];
  readonly open: boolean;
  onClose(): void;
}) {
  const w = useMessages(editMessages);
  const lang = useLang();
  const [text, setText] = useState('');
  const [tooLong, setTooLong] = useState(false);
  const [checks, setChecks] = useState<readonly EntryCheck[]>([]);
  const rows = useMemo(
    (): PastedRows | null => (text.trim() === '' ? null : pastedRows(text, types, lang)),
    [text, types, lang],
  );
  const entries = useMemo(() => (rows && 'entries' in rows ? rows.entries : []), [rows]);
  useEffect(() => {
    setChecks([]);
    if (entries.length === 0) return;
    const { text: whole, choice } = campaign.get();
    const source = { text: whole, choice };
    let current = true;
    void live
      .call('checkEntries', { source, lang: settings.get().lang, scenario: scenario.id, entries })
      .then((found) => current && setChecks(found));
    return () => {
      current = false;
    };
  }, [entries, scenario.id]);
  const unknown = rows && 'unknown' in rows ? rows.unknown : [];
  const sound = entries.filter((_, i) => checks[i] && !checks[i].problems.some((p) => p.severity === 'error'));
  const add = () => {
    void make({ op: 'add-entries', scenario: scenario.id, after: scenario.entries.length - 1, entries: sound });
    const left = entries.flatMap((e, i) => (sound.includes(e) ? [] : [i]));
    setText(rows && 'textOf' in rows ? rows.textOf(left) : '');
    if (left.length === 0) onClose();
  };
  const fault = tooLong
    ? w.pasteTooLong(formatInteger(mostCharacters, lang))
    : rows && 'fault' in rows
      ? rows.fault === 'too-many'
        ? w.pasteTooMany(rows.rows, mostRows)
        : rows.fault === 'too-long'
          ? w.pasteTooLong(formatInteger(mostCharacters, lang))
          : w.pasteNoType
      : null;
  return (
    <Sheet title={w.pasteTitle} open={open} onClose={onClose}>
      <div className="stack">
        <p className="faint">{w.pasteNote}</p>
        <textarea
          className="input mono"
          rows={6}
          aria-label={w.pasteHere}
          value={text}
          spellCheck={false}
          onPaste={(event) => {
            // A paste of megabytes is refused before the page has to show it.
            const long = event.clipboardData.getData('text').length > mostCharacters;
            setTooLong(long);
            if (long) event.preventDefault();
          }}
          onChange={(event) => setText(event.target.value)}
        />
        {fault !== null && (
          <p className="field__error" role="alert">
            {fault}
          </p>
        )}
        {unknown.length > 0 && (
          <p className="field__error" role="alert">
            {w.pasteUnknown(unknown.join(', '))}
          </p>
        )}
        {entries.length > 0 && (
          <table>
            <thead>
              <tr>
                <th className="number">{w.pasteRow}</th>
                <th>{w.activity}</th>
                <th className="number">{w.amount}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((fields, i) => {
                const type = String(fields.type);
                const spec = types.find((t) => t.type === type);
                const entry = { index: i, id: '', type, stage: 'shoot' as const, fields, defaults: {}, central: null };
                const check = checks[i];
                const central = check?.central ?? null;
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
                  <tr key={i}>
                    <td className="number">{i + 2}</td>
                    <td>
                      {entryName(entry, spec, lang)}{' '}
                      <span className="faint small">{entrySummary(entry, spec, lang)}</span>
                      {check?.problems.map((p) => (
                        <p key={p.message} className="field__error">
                          {p.message} {p.remedy}
                        </p>
                      ))}
                    </td>
                    <td className="number">{central === null ? '–' : formatMass(central, lang)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
        {entries.length > 0 && (
          <div className="row">
            <Button look="main" isDisabled={sound.length === 0 || unknown.length > 0} onPress={add}>
              {w.pasteAdd(sound.length)}
            </Button>
          </div>
        )}
      </div>
    </Sheet>
  );
}
