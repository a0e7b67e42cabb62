import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import { factorsMessages } from '../../i18n/messages/factors.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { folded } from '../../worker/factors/fold.ts';

/** A choice of a filter. */
export interface Option {
  readonly key: string;
  readonly name: string;
  /** How many records it would leave; not said when left out. */
  readonly count?: string;
  /** Holds the choices that follow it. */
  readonly head?: boolean;
}

interface FieldProps {
  readonly label: string;
  readonly options: readonly Option[];
  /** Empty for all. */
  readonly value: string;
  onChange(key: string): void;
  /** Whether one of the choices must stand. */
  readonly required?: boolean;
}

const all = '*';

const Choice = ({ option, look }: { readonly option: Option; readonly look?: 'head' | 'inset' | undefined }) => (
  <ListBoxItem
    id={option.key}
    textValue={option.name}
    className={look ? `pick__choice pick__choice--${look}` : 'pick__choice'}
  >
    <Text slot="label">{option.name}</Text>
    {option.count !== undefined && <span className="faint tabular">{option.count}</span>}
  </ListBoxItem>
);

const matches = (text: string, typed: string): boolean => folded(text).includes(folded(typed));

/** One of many, found by typing. */
export function PickField({ label, options, value, onChange }: FieldProps) {
  const w = useMessages(factorsMessages);
  const grouped = options.some((o) => o.head);
  return (
    <ComboBox
      className="field pick"
      value={value === '' ? null : value}
      onChange={(key) => onChange(key === null || key === all ? '' : String(key))}
      defaultItems={value === '' ? options : [{ key: all, name: w.any }, ...options]}
      defaultFilter={matches}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label className="field__label">{label}</Label>
      <div className="pick__box">
        <Input className="input" placeholder={w.any} />
        <Button className="pick__open" aria-label={w.open(label)}>
          <span aria-hidden="true" className="pick__caret" />
        </Button>
      </div>
      <Popover className="popover pick__list">
        <ListBox<Option> renderEmptyState={() => <p className="faint pick__choice">{w.noChoice}</p>}>
          {(option) => (
            <Choice
              option={option}
              look={!grouped || option.key === all ? undefined : option.head ? 'head' : 'inset'}
            />
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** One of a few. */
export function SelectField({ label, options, value, onChange, required = false }: FieldProps) {
  const w = useMessages(factorsMessages);
  const items: readonly Option[] = required ? options : [{ key: '', name: w.any }, ...options];
  return (
    <Select
      className="field pick"
      value={value === '' ? all : value}
      onChange={(key) => onChange(key === all ? '' : String(key))}
    >
      <Label className="field__label">{label}</Label>
      <Button className="input pick__box pick__button">
        <SelectValue>{({ selectedText }) => selectedText}</SelectValue>
        <span aria-hidden="true" className="pick__caret" />
      </Button>
      <Popover className="popover pick__list">
        <ListBox>
          {items.map((option) => (
            <Choice key={option.key} option={{ ...option, key: option.key === '' ? all : option.key }} />
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
