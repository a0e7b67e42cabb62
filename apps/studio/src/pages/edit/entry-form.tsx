import { useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { editMessages } from '../../i18n/messages/edit.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';
import type { FieldSpec, TypeSpec } from '../../worker/methods/schema.ts';
import type { Problem } from '../../worker/view.ts';
import { AnyField } from './fields/any.tsx';

type Fields = Readonly<Record<string, unknown>>;

interface EntryFormProps {
  readonly spec: TypeSpec;
  readonly fields: Fields;
  readonly defaults: Fields;
  readonly problems: readonly Problem[];
  onDraft(fields: Fields): void;
  onCommit(fields: Fields): void;
}

/** The name of the field that a problem is about, by the end of its path. */
const fieldOf = ({ path }: Problem): string => /\.([A-Za-z]+)(?:\[[^.]*)?$/.exec(path)?.[1] ?? '';

function changed(fields: Fields, name: string, value: unknown): Fields {
  const next = { ...fields, [name]: value };
  return Object.fromEntries(Object.entries(next).filter(([, v]) => v !== undefined));
}

/** Fields that say most: what the file gives, what it must give, and quantities; the rest opens on demand. */
function split(spec: TypeSpec, fields: Fields): readonly (readonly FieldSpec[])[] {
  const grouped = new Set(spec.oneOf.flat());
  const main = (f: FieldSpec): boolean =>
    fields[f.name] !== undefined || f.required || grouped.has(f.name) || f.name === 'from' || f.name === 'to';
  const own = spec.fields.filter((f) => !f.common);
  return [own.filter(main), own.filter((f) => !main(f)), spec.fields.filter((f) => f.common)];
}

/** A form made from the schema of an activity: its fields, their units, and what is taken when one is left out. */
export function EntryForm({ spec, fields, defaults, problems, onDraft, onCommit }: EntryFormProps) {
  const w = useMessages(editMessages);
  const lang = useLang();
  const id = useId();
  const [opened, setOpened] = useState<'none' | 'more' | 'common'>('none');
  const [main = [], more = [], common = []] = split(spec, fields);
  const control = (f: FieldSpec) => {
    const wrong = problems.filter((p) => fieldOf(p) === f.name);
    const own = `${id}-${f.name}`;
    return (
      <div key={f.name} className={f.kind === 'list' || f.kind === 'group' ? 'field field--wide' : 'field'}>
        <label htmlFor={own}>
          {f.label[lang]}
          {f.required ? <span className="faint"> · {w.required}</span> : null}
        </label>
        <AnyField
          spec={f}
          id={own}
          describedBy={wrong.length > 0 ? `${own}-problem` : undefined}
          value={fields[f.name]}
          fallback={defaults[f.name] ?? f.fallback}
          onDraft={(value) => onDraft(changed(fields, f.name, value))}
          onCommit={(value) => onCommit(changed(fields, f.name, value))}
        />
        {wrong.length > 0 && (
          <p id={`${own}-problem`} className="field__error">
            {wrong.map((p) => `${p.message} ${p.remedy}`).join(' ')}
          </p>
        )}
      </div>
    );
  };
  const known = new Set(spec.fields.map((f) => f.name));
  const general = problems.filter((p) => !known.has(fieldOf(p)));
  const groups = spec.oneOf.map((g) =>
    g.map((n) => spec.fields.find((f) => f.name === n)?.label[lang] ?? n).join(w.and),
  );
  return (
    <div className="entry-form">
      {general.map((p) => (
        <p key={p.message} className="field__error" role="alert">
          {p.message} {p.remedy}
        </p>
      ))}
      {spec.oneOf.length > 0 && <p className="field__hint">{w.either(groups.join(w.or))}</p>}
      <div className="entry-form__fields">{main.map(control)}</div>
      {opened === 'more' && <div className="entry-form__fields">{more.map(control)}</div>}
      {opened === 'common' && <div className="entry-form__fields">{common.map(control)}</div>}
      <div className="row">
        {more.length > 0 && (
          <Button
            look="plain"
            aria-expanded={opened === 'more'}
            onPress={() => setOpened(opened === 'more' ? 'none' : 'more')}
          >
            {opened === 'more' ? w.fewer : w.more}
          </Button>
        )}
        <Button
          look="plain"
          aria-expanded={opened === 'common'}
          onPress={() => setOpened(opened === 'common' ? 'none' : 'common')}
        >
          {w.common}
        </Button>
      </div>
    </div>
  );
}
