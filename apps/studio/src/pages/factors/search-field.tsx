import { useEffect, useRef } from 'react';
import { factorsMessages } from '../../i18n/messages/factors.ts';
import { useMessages } from '../../i18n/use-messages.ts';

interface SearchFieldProps {
  readonly value: string;
  onChange(words: string): void;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Words to look for: `/` leads here from anywhere, the arrow down to the first record, Escape empties it. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const w = useMessages(factorsMessages);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape' && value !== '') onChange('');
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    document.querySelector<HTMLElement>('[data-record]')?.focus();
  };
  return (
    <search className="catalogue__search">
      <label className="visually-hidden" htmlFor="catalogue-search">
        {w.search}
      </label>
      <input
        ref={field}
        id="catalogue-search"
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={w.hint}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </search>
  );
}
