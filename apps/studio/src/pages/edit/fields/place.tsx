import { useEffect, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { editMessages } from '../../../i18n/messages/edit.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { live } from '../../../worker/client.ts';
import type { PlaceFound } from '../../../worker/methods/places.ts';

interface PlaceFieldProps {
  readonly kind: 'airport' | 'city' | 'country';
  readonly value: string;
  readonly label: string;
  readonly id?: string;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string;
  onCommit(value: string | undefined): void;
}

/** An airport, a city or a country by the first letters of its name or code; any text may stay as it is typed. */
export function PlaceField({ kind, value, label, id, describedBy, placeholder, onCommit }: PlaceFieldProps) {
  const w = useMessages(editMessages);
  const [query, setQuery] = useState(value);
  const [found, setFound] = useState<readonly PlaceFound[]>([]);
  useEffect(() => setQuery(value), [value]);
  useEffect(() => {
    if (query.trim() === '' || query === value) {
      setFound([]);
      return;
    }
    let current = true;
    void live.call('places', { query, kind }).then((places) => current && setFound(places));
    return () => {
      current = false;
    };
  }, [query, value, kind]);
  const commit = (text: string) => onCommit(text.trim() === '' ? undefined : text.trim());
  return (
    <ComboBox
      className="place"
      aria-label={label}
      items={found.map((p) => ({ ...p, id: `${p.value} ${p.name}` }))}
      inputValue={query}
      onInputChange={setQuery}
      onSelectionChange={(key) => {
        const place = found.find((p) => `${p.value} ${p.name}` === key);
        if (!place) return;
        setQuery(place.value);
        commit(place.value);
      }}
      allowsCustomValue
      allowsEmptyCollection
      defaultFilter={() => true}
      menuTrigger="input"
    >
      <Input
        className="input"
        {...(id !== undefined && { id })}
        {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
        placeholder={placeholder ?? w.placeHint[kind === 'airport' ? 0 : kind === 'city' ? 1 : 2] ?? ''}
        onBlur={() => query !== value && commit(query)}
      />
      <Popover className="popover">
        <ListBox renderEmptyState={() => <p className="small faint popover__empty">{w.noPlace}</p>}>
          {(p: PlaceFound & { readonly id: string }) => (
            <ListBoxItem id={p.id} textValue={p.value}>
              {p.name} <span className="faint">{kind === 'airport' ? `${p.value}, ${p.country}` : p.value}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
