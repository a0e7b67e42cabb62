import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

interface ChoicesProps<K extends string> {
  readonly label: string;
  readonly options: readonly { readonly key: NoInfer<K>; readonly label: string }[];
  readonly value: K;
  onChange(key: NoInfer<K>): void;
}

/** One of a few, all in sight. */
export function Choices<K extends string>({ label, options, value, onChange }: ChoicesProps<K>) {
  return (
    <ToggleButtonGroup
      className="choices"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined) onChange(key as K);
      }}
    >
      {options.map((o) => (
        <ToggleButton key={o.key} id={o.key}>
          {o.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
