import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components';

export interface Option {
  readonly id: string;
  readonly label: string;
  /** In a lighter voice below its label. */
  readonly detail?: string;
}

interface SelectFieldProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly hint?: string;
  onChange(id: string): void;
}

/** One of several, in a list that opens. */
export function SelectField({ label, options, value, hint, onChange }: SelectFieldProps) {
  const current = options.find((o) => o.id === value)?.label ?? value;
  return (
    <Select
      className="field"
      value={value}
      onChange={(key) => {
        if (key !== null && String(key) !== value) onChange(String(key));
      }}
    >
      <Label className="field__label">{label}</Label>
      <Button className="input select__button">
        <SelectValue>{() => current}</SelectValue>
        <span className="select__mark" aria-hidden="true" />
      </Button>
      {hint !== undefined && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <Popover className="popover select__list">
        <ListBox items={options}>
          {(o) => (
            <ListBoxItem id={o.id} textValue={o.label}>
              <Text slot="label">{o.label}</Text>
              {o.detail !== undefined && (
                <Text slot="description" className="select__detail">
                  {o.detail}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
