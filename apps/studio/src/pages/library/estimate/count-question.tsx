import { formatInteger } from '@contrechamp/report';
import { useId } from 'react';
import { wizard } from '../../../i18n/messages/wizard.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useLang } from '../../../state/settings.ts';
import { bounds, type Count, numberIn } from './answers.ts';
import { Question } from './question.tsx';

interface CountQuestionProps {
  readonly count: Count;
  readonly text: string;
  readonly value: string;
  readonly assumed: number;
  readonly unit?: string;
  readonly warning?: string | undefined;
  onChange(value: string): void;
}

/** A question answered with a whole number; the usual one stands in grey until another is typed. */
export function CountQuestion({ count, text, value, assumed, unit, warning, onChange }: CountQuestionProps) {
  const w = useMessages(wizard);
  const lang = useLang();
  const id = useId();
  const [from, to] = bounds[count];
  const read = numberIn(value, bounds[count]);
  const error = read === undefined ? w.wholeNumber(formatInteger(from, lang), formatInteger(to, lang)) : undefined;
  const said = error ?? warning;
  const step = (event: React.KeyboardEvent) => {
    const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (way === undefined || read === undefined) return;
    event.preventDefault();
    onChange(String(Math.min(Math.max((read ?? assumed) + way, from), to)));
  };
  return (
    <Question htmlFor={id} text={text}>
      <span className="count">
        <input
          id={id}
          className="input tabular"
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          placeholder={formatInteger(assumed, lang)}
          value={value}
          aria-invalid={error !== undefined}
          aria-describedby={said === undefined ? undefined : `${id}-said`}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={step}
        />
        {unit !== undefined && <span className="faint">{unit}</span>}
      </span>
      {said !== undefined && (
        <p id={`${id}-said`} className={error === undefined ? 'field__hint' : 'field__error'}>
          {said}
        </p>
      )}
    </Question>
  );
}
