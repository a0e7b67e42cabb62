import { type ComponentType, useState } from 'react';
import { parse, stringify } from 'yaml';
import { Button } from '../../../components/button.tsx';
import { choiceLabel } from '../../../i18n/choices.ts';
import { editMessages } from '../../../i18n/messages/edit.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useLang } from '../../../state/settings.ts';
import type { FieldSpec } from '../../../worker/methods/schema.ts';
import type { FieldProps } from './props.ts';

type Of<K extends FieldSpec['kind']> = Extract<FieldSpec, { kind: K }>;
type Fields = Readonly<Record<string, unknown>>;

const isFields = (x: unknown): x is Fields => typeof x === 'object' && x !== null && !Array.isArray(x);

/** Fields without the ones that are left out. */
export const without = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined));

/** The control of a field within another one; given from outside, as controls hold each other. */
type Inner = ComponentType<FieldProps>;

interface RowProps {
  readonly Inner: Inner;
  readonly id: string;
  readonly fields: readonly FieldSpec[];
  readonly value: Fields;
  onDraft(value: Fields): void;
  onCommit(value: Fields): void;
}

interface WithInner {
  readonly Inner: Inner;
}

/** The fields of one thing inside an entry, beside one another. */
function Row({ Inner, id, fields, value, onDraft, onCommit }: RowProps) {
  const lang = useLang();
  return (
    <div className="inner">
      {fields.map((f) => (
        <label key={f.name} className="field" htmlFor={`${id}-${f.name}`}>
          <span className="field__label">{f.label[lang]}</span>
          <Inner
            spec={f}
            id={`${id}-${f.name}`}
            describedBy={undefined}
            value={value[f.name]}
            fallback={f.fallback}
            onDraft={(v) => onDraft(without({ ...value, [f.name]: v }))}
            onCommit={(v) => onCommit(without({ ...value, [f.name]: v }))}
          />
        </label>
      ))}
    </div>
  );
}

/** A thing to begin a list with: its required fields at their first choice or their example. */
const starter = (fields: readonly FieldSpec[]): Fields =>
  Object.fromEntries(
    fields
      .filter((f) => f.required)
      .map((f) => [f.name, f.kind === 'choice' ? f.choices[0] : f.kind === 'quantity' ? (f.bare ? 1 : f.example) : '']),
  );

/** Several things with fields of their own: the cameras of a shoot, its lights. */
export function ListField({ Inner, spec, value, id, onDraft, onCommit }: FieldProps<Of<'list'>> & WithInner) {
  const w = useMessages(editMessages);
  const list = Array.isArray(value) ? value.filter(isFields) : [];
  const put = (i: number, item: Fields) => list.map((x, j) => (j === i ? item : x));
  return (
    <div className="inner-list">
      {list.map((item, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: things of a list have no name but their place
        <div key={i} className="inner-list__item">
          <Row
            Inner={Inner}
            id={`${id}-${i}`}
            fields={spec.fields}
            value={item}
            onDraft={(next) => onDraft(put(i, next))}
            onCommit={(next) => onCommit(put(i, next))}
          />
          <Button
            look="plain"
            aria-label={w.removeItem(i + 1)}
            onPress={() => {
              const rest = list.filter((_, j) => j !== i);
              onCommit(rest.length === 0 ? undefined : rest);
            }}
          >
            {w.remove}
          </Button>
        </div>
      ))}
      <Button onPress={() => onCommit([...list, starter(spec.fields)])}>{w.addItem}</Button>
    </div>
  );
}

/** One thing with fields of its own. */
export function GroupField({ Inner, spec, value, id, onDraft, onCommit }: FieldProps<Of<'group'>> & WithInner) {
  const own = isFields(value) ? value : {};
  const told = (next: Fields) => (Object.keys(next).length === 0 ? undefined : next);
  return (
    <Row
      Inner={Inner}
      id={id}
      fields={spec.fields}
      value={own}
      onDraft={(next) => onDraft(told(next))}
      onCommit={(next) => onCommit(told(next))}
    />
  );
}

/** Shares of a whole, in percent on screen and from 0 to 1 in the file. */
export function SharesField({ spec, value, id, onCommit }: FieldProps<Of<'shares'>>) {
  const w = useMessages(editMessages);
  const lang = useLang();
  const own = isFields(value) ? value : {};
  const sum = Object.values(own).reduce<number>((s, x) => s + Number(x ?? 0), 0);
  return (
    <div className="inner">
      {spec.keys.map((key) => (
        <label key={key} className="field" htmlFor={`${id}-${key}`}>
          <span className="field__label">{choiceLabel(key, lang)}, %</span>
          <input
            id={`${id}-${key}`}
            className="input"
            inputMode="decimal"
            key={String(own[key] ?? '')}
            defaultValue={own[key] === undefined ? '' : String(Math.round(1000 * Number(own[key])) / 10)}
            onBlur={(e) => {
              const percent = Number.parseFloat(e.target.value.replace(',', '.'));
              const next = without({ ...own, [key]: Number.isFinite(percent) ? percent / 100 : undefined });
              onCommit(Object.keys(next).length === 0 ? undefined : next);
            }}
          />
        </label>
      ))}
      {Object.keys(own).length > 0 && Math.abs(sum - 1) > 1e-6 && <p className="field__error">{w.sharesSum}</p>}
    </div>
  );
}

/** Anything that has no form of its own, as the file writes it. */
export function StructureField({ value, id, describedBy, onCommit }: FieldProps<Of<'structure'>>) {
  const w = useMessages(editMessages);
  const [wrong, setWrong] = useState(false);
  const text = value === undefined ? '' : stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
  return (
    <>
      <textarea
        id={id}
        className="input"
        rows={2}
        key={text}
        defaultValue={text}
        aria-describedby={describedBy}
        aria-invalid={wrong}
        onBlur={(e) => {
          try {
            const read: unknown = parse(e.target.value);
            setWrong(false);
            onCommit(read ?? undefined);
          } catch {
            setWrong(true);
          }
        }}
      />
      {wrong && <p className="field__error">{w.notYaml}</p>}
    </>
  );
}
