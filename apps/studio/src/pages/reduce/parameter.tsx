import type { LeverParameter } from '@contrechamp/engine';
import { formatNumber, formatPercent, type Lang, pick, typeset } from '@contrechamp/report';
import { useEffect, useId, useState } from 'react';
import { Slider } from '../../components/slider.tsx';
import { reduceMessages } from '../../i18n/messages/reduce.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { live } from '../../worker/client.ts';
import type { PlaceFound } from '../../worker/methods/places.ts';
import { placeNamed } from './place-of.ts';
import { Prose } from './prose.tsx';

interface ParameterProps<V> {
  readonly parameter: LeverParameter;
  readonly value: V;
  readonly lang: Lang;
  onChange(value: V): void;
}

/** A part of a whole, rather than a count. */
const isShare = ({ low = 0, high = 0 }: LeverParameter): boolean => low >= 0 && high <= 1;

function NumberParameter({ parameter, value, lang, onChange }: ParameterProps<number>) {
  const { low = 0, high = 1, label } = parameter;
  const share = isShare(parameter);
  const initial = Number(parameter.default);
  return (
    <Slider
      label={typeset(pick(label, lang), lang)}
      value={value}
      min={low}
      max={high}
      step={share ? 0.01 : 1}
      today={initial}
      output={share ? formatPercent(value, lang) : formatNumber(value, lang)}
      onMove={onChange}
      onSettle={onChange}
    />
  );
}

function ChoiceParameter({ parameter, value, lang, onChange }: ParameterProps<string>) {
  const w = useMessages(reduceMessages);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{typeset(pick(parameter.label, lang), lang)}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        {parameter.choices?.map((choice) => (
          <option key={choice} value={choice}>
            {w.choice(choice)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Words typed in: a place, with those that are known proposed; taken over when the hand leaves the field. */
function TextParameter({ parameter, value, lang, onChange }: ParameterProps<string>) {
  const w = useMessages(reduceMessages);
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [unknown, setUnknown] = useState(false);
  const [known, setKnown] = useState<readonly PlaceFound[]>([]);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    let current = true;
    void live.call('places', { query: typed, kind: 'city' }).then((found) => current && setKnown(found));
    return () => {
      current = false;
    };
  }, [typed]);
  const commit = async (): Promise<void> => {
    const words = typed.trim();
    if (words === value) return;
    const found = words === '' ? '' : placeNamed(words, await live.call('places', { query: words, kind: 'city' }));
    setUnknown(found === null);
    if (found === null) return;
    setTyped(found);
    onChange(found);
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        <Prose>{typeset(pick(parameter.label, lang), lang)}</Prose>
      </label>
      <input
        id={id}
        className="input"
        list={`${id}-known`}
        value={typed}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setTyped(event.target.value)}
        aria-invalid={unknown}
        onBlur={() => void commit()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void commit();
        }}
      />
      <datalist id={`${id}-known`}>
        {known.map((p) => (
          <option key={p.value} value={p.value} />
        ))}
      </datalist>
      <span id={`${id}-hint`} className={unknown ? 'field__error' : 'field__hint'}>
        {unknown ? w.placeUnknown : w.placeHint}
      </span>
    </div>
  );
}

/** How far a lever goes, in one of its respects. */
export function Parameter({ parameter, value, ...rest }: ParameterProps<number | string>) {
  if (typeof parameter.default === 'number') {
    return <NumberParameter parameter={parameter} value={Number(value)} {...rest} />;
  }
  const Words = parameter.choices ? ChoiceParameter : TextParameter;
  return <Words parameter={parameter} value={String(value)} {...rest} />;
}
