import { useId, useRef, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { wizard } from '../../../i18n/messages/wizard.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { inFull, type Place } from './answers.ts';
import { Question } from './question.tsx';
import { usePlaces } from './use-places.ts';

interface PlaceQuestionProps {
  readonly place: Place | null;
  onChange(place: Place | null): void;
}

/** Where it is produced: a city or a country, looked for while it is typed. */
export function PlaceQuestion({ place, onChange }: PlaceQuestionProps) {
  const w = useMessages(wizard);
  const id = useId();
  const [typed, setTyped] = useState(inFull(place));
  const [unknown, setUnknown] = useState(false);
  const { found, home, search } = usePlaces(typed);
  // The list tells of a choice and of its text one after the other, in one go.
  const chosen = useRef(place);
  const choose = (next: Place | null) => {
    chosen.current = next;
    onChange(next);
  };
  const type = (text: string) => {
    setTyped(text);
    setUnknown(false);
    if (chosen.current && text !== inFull(chosen.current)) choose(null);
  };
  const take = (next: Place) => {
    choose(next);
    setTyped(inFull(next));
  };
  /** Who types a name and goes on means the first place that has it. */
  const leave = async () => {
    if (chosen.current || typed.trim() === '') return;
    const [first] = await search(typed).catch(() => []);
    if (chosen.current) return;
    if (first) take(first);
    else setUnknown(true);
  };
  // What is chosen stays in the list, or the choice would be given up.
  const items = place && typed === inFull(place) ? [place] : found?.places;
  return (
    <Question htmlFor={id} text={w.place} note={w.placeNote}>
      <ComboBox
        aria-label={w.place}
        items={items ?? []}
        inputValue={typed}
        onInputChange={type}
        selectedKey={place?.key ?? null}
        onSelectionChange={(key) => {
          const next = items?.find((p) => p.key === key);
          if (next) take(next);
        }}
        onBlur={() => void leave()}
        allowsEmptyCollection
      >
        <Input id={id} className="input" placeholder={home} autoComplete="off" maxLength={80} />
        <Popover className="popover place-popover">
          <ListBox
            renderEmptyState={() => (
              <p className="small faint place-none">{found?.query === typed ? w.noPlace : w.computing}</p>
            )}
          >
            {(p: Place) => (
              <ListBoxItem id={p.key} textValue={inFull(p)} className="place">
                <span>{p.label}</span>
                <span className="small faint">{p.within}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {unknown && (
        <p className="field__hint" role="status">
          {w.placeTaken(home)}
        </p>
      )}
    </Question>
  );
}
