import { prettyUnit } from '@contrechamp/report';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { editMessages } from '../../../i18n/messages/edit.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useLang } from '../../../state/settings.ts';
import type { FieldSpec } from '../../../worker/methods/schema.ts';
import type { FieldProps } from './props.ts';

type Quantity = Extract<FieldSpec, { kind: 'quantity' }>;
type Range = Readonly<Record<'low' | 'likely' | 'high', unknown>>;

const isRange = (v: unknown): v is Range => typeof v === 'object' && v !== null && 'likely' in v;

/** What was typed, as the file takes it: a bare number where it is one, `12,5` as `12.5`. */
export function typed(text: string, bare: boolean): unknown {
  const clean = text
    .trim()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/(\d),(\d{1,2})(?!\d)/g, '$1.$2');
  if (clean === '') return undefined;
  return bare && /^[+-]?\d+(\.\d+)?$/.test(clean) ? Number(clean) : clean;
}

const shown = (v: unknown): string => (v === undefined || v === null ? '' : String(v));

/** The unit put after a number that came without one. */
function completed(text: string, spec: Quantity): string {
  if (spec.bare || spec.unit === 'any' || !/^\s*[\d.,]+(\s*±\s*[\d.,]+\s*%)?\s*$/.test(text)) return text;
  return text.replace(/^\s*([\d.,]+)/, `$1 ${spec.unit}`).trim();
}

/** A number with its unit, with or without a margin: `120 km ± 20 %`, or a range of three. */
export function QuantityField({ spec, value, fallback, id, describedBy, onDraft, onCommit }: FieldProps<Quantity>) {
  const w = useMessages(editMessages);
  const lang = useLang();
  const [text, setText] = useState<string | null>(null);
  const unit = spec.unit === 'any' ? '' : prettyUnit(spec.unit, lang);
  if (isRange(value)) {
    const set = (key: keyof Range, typedText: string) => ({ ...value, [key]: typed(typedText, spec.bare) ?? 0 });
    return (
      <div className="range">
        {(['low', 'likely', 'high'] as const).map((key) => (
          <label key={key}>
            <span className="field__hint">{w[key]}</span>
            <input
              className="input"
              inputMode={spec.bare ? 'decimal' : 'text'}
              defaultValue={shown(value[key])}
              key={shown(value[key])}
              onChange={(e) => onDraft(set(key, completed(e.target.value, spec)))}
              onBlur={(e) => onCommit(set(key, completed(e.target.value, spec)))}
            />
          </label>
        ))}
        <Button look="plain" onPress={() => onCommit(value.likely)}>
          {w.single}
        </Button>
      </div>
    );
  }
  const current = text ?? shown(value);
  const commit = () => {
    setText(null);
    onCommit(typed(completed(current, spec), spec.bare));
  };
  const ranged = (): Range => {
    const whole = String(typed(completed(current, spec), spec.bare) ?? '');
    const [, number = '1', unit = '', percent] = /^([\d.]+)\s*([^±]*?)\s*(?:±\s*([\d.]+)\s*%)?$/.exec(whole) ?? [];
    // A margin that is there becomes the bounds; without one, they are a first guess to be written over.
    const [down, up] = percent === undefined ? [0.7, 1.5] : [1 - Number(percent) / 100, 1 + Number(percent) / 100];
    const of = (share: number) => {
      const value = Number((Number(number) * share).toPrecision(4));
      return unit === '' ? value : `${value} ${unit}`;
    };
    return { low: of(down), likely: of(1), high: of(up) };
  };
  return (
    <div className="quantity">
      <input
        id={id}
        className="input tabular"
        aria-describedby={describedBy}
        inputMode={spec.bare ? 'decimal' : 'text'}
        value={current}
        placeholder={fallback === undefined ? w.example(spec.example) : w.byDefault(shown(fallback))}
        onChange={(e) => {
          setText(e.target.value);
          onDraft(typed(completed(e.target.value, spec), spec.bare));
        }}
        onBlur={commit}
        onKeyDown={(e) => e.key === 'Enter' && commit()}
      />
      {spec.bare && unit !== '' && <span className="quantity__unit faint">{unit}</span>}
      {current !== '' && spec.unit !== 'any' && (
        <Button look="plain" onPress={() => onCommit(ranged())}>
          {w.range}
        </Button>
      )}
    </div>
  );
}
