import type { ReactNode } from 'react';
import { choiceLabel } from '../../i18n/choices.ts';
import { useLang } from '../../state/settings.ts';

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly numeric?: boolean;
  onChange(value: string): void;
}

export const TextInput = ({ label, value, numeric = false, onChange }: TextProps) => (
  <label className="field">
    <span className="field__label">{label}</span>
    <input
      className="input"
      inputMode={numeric ? 'numeric' : 'text'}
      value={value}
      onChange={(e) => onChange(e.target.value)}
    />
  </label>
);

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  /** What stands for nothing chosen, where that is allowed. */
  readonly none?: string;
  readonly nameOf?: (option: string) => string;
  onChange(value: string): void;
}

export function SelectInput({ label, value, options, none, nameOf, onChange }: SelectProps) {
  const lang = useLang();
  return (
    <label className="field">
      <span className="field__label">{label}</span>
      <select className="input" value={value} onChange={(e) => onChange(e.target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((o) => (
          <option key={o} value={o}>
            {nameOf ? nameOf(o) : choiceLabel(o, lang)}
          </option>
        ))}
      </select>
    </label>
  );
}

export const Group = ({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}) => (
  <fieldset className="group">
    <legend>{title}</legend>
    {note !== undefined && <p className="small faint">{note}</p>}
    {children}
  </fieldset>
);
