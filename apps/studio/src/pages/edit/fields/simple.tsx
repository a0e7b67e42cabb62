import { useState } from 'react';
import { choiceLabel } from '../../../i18n/choices.ts';
import { editMessages } from '../../../i18n/messages/edit.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useLang } from '../../../state/settings.ts';
import type { FieldSpec } from '../../../worker/methods/schema.ts';
import type { FieldProps } from './props.ts';

type Of<K extends FieldSpec['kind']> = Extract<FieldSpec, { kind: K }>;

const shown = (v: unknown): string => (v === undefined || v === null ? '' : String(v));

/** One of the words that a field knows. */
export function ChoiceField({ spec, value, fallback, id, describedBy, onCommit }: FieldProps<Of<'choice'>>) {
  const w = useMessages(editMessages);
  const lang = useLang();
  const own = shown(value);
  return (
    <select
      id={id}
      className={own === '' ? 'input input--default' : 'input'}
      aria-describedby={describedBy}
      value={own}
      onChange={(e) => onCommit(e.target.value === '' ? undefined : e.target.value)}
    >
      {(own === '' || !spec.required) && (
        <option value="">{fallback === undefined ? w.notSaid : w.byDefault(choiceLabel(shown(fallback), lang))}</option>
      )}
      {own !== '' && !spec.choices.includes(own) && <option value={own}>{own}</option>}
      {spec.choices.map((c) => (
        <option key={c} value={c}>
          {choiceLabel(c, lang)}
        </option>
      ))}
    </select>
  );
}

/** Yes or no, or what is taken when nobody says. */
export function FlagField({ value, fallback, id, describedBy, onCommit }: FieldProps<Of<'flag'>>) {
  const w = useMessages(editMessages);
  const own = value === undefined ? '' : value === true ? 'yes' : 'no';
  return (
    <select
      id={id}
      className={own === '' ? 'input input--default' : 'input'}
      aria-describedby={describedBy}
      value={own}
      onChange={(e) => onCommit(e.target.value === '' ? undefined : e.target.value === 'yes')}
    >
      <option value="">{fallback === undefined ? w.notSaid : w.byDefault(fallback === true ? w.yes : w.no)}</option>
      <option value="yes">{w.yes}</option>
      <option value="no">{w.no}</option>
    </select>
  );
}

/** A word or a plain number. */
export function TextField({
  spec,
  value,
  fallback,
  id,
  describedBy,
  onDraft,
  onCommit,
}: FieldProps<Of<'text'> | Of<'number'>>) {
  const w = useMessages(editMessages);
  const [text, setText] = useState<string | null>(null);
  const current = text ?? shown(value);
  const read = (t: string): unknown => {
    const clean = t.trim();
    if (clean === '') return undefined;
    if (spec.kind === 'text') return clean;
    const number = Number(clean.replace(',', '.'));
    return Number.isFinite(number) ? number : clean;
  };
  return (
    <input
      id={id}
      className="input"
      aria-describedby={describedBy}
      inputMode={spec.kind === 'number' ? 'decimal' : 'text'}
      value={current}
      placeholder={fallback === undefined ? w.notSaid : w.byDefault(shown(fallback))}
      onChange={(e) => {
        setText(e.target.value);
        onDraft(read(e.target.value));
      }}
      onBlur={() => {
        setText(null);
        onCommit(read(current));
      }}
      onKeyDown={(e) => e.key === 'Enter' && e.currentTarget.blur()}
    />
  );
}

/** Several words, one after another. */
export function WordsField({ value, id, describedBy, onCommit }: FieldProps<Of<'words'>>) {
  const w = useMessages(editMessages);
  const own = Array.isArray(value) ? value.map(String).join(', ') : '';
  return (
    <input
      id={id}
      className="input"
      key={own}
      defaultValue={own}
      aria-describedby={describedBy}
      placeholder={w.wordsHint}
      onBlur={(e) => {
        const words = e.target.value
          .split(',')
          .map((t) => t.trim())
          .filter((t) => t !== '');
        onCommit(words.length === 0 ? undefined : words);
      }}
    />
  );
}
