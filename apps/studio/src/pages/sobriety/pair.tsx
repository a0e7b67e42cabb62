import { pick } from '@contrechamp/report';
import { memo, useState } from 'react';
import { sobrietyMessages } from '../../i18n/messages/sobriety.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useFigures } from '../../state/figures.ts';
import { useLang } from '../../state/settings.ts';
import type { SoberOutline } from '../../worker/methods/sober-entries.ts';
import { BreakEvenSection } from './break-even-section.tsx';
import { ReboundSection } from './rebound-section.tsx';
import { SelectField } from './select-field.tsx';

/** One of two scenarios that are set against each other. */
export interface Side {
  readonly id: string;
  readonly name: string;
  /** In the file, for its colour. */
  readonly place: number;
}

/** The scenario that generates against another one: until when it is lower, and what would undo that. */
export const Pair = memo(function Pair({
  outline,
  scenario,
}: {
  readonly outline: SoberOutline;
  readonly scenario: string;
}) {
  const w = useMessages(sobrietyMessages);
  const lang = useLang();
  const scenarios = useFigures((f) => f.compared?.view.scenarios);
  const [chosen, setChosen] = useState<string | null>(null);
  const all = (scenarios ?? []).map((s, place) => ({
    ...{ id: s.id, name: pick(s.name, lang), place },
    median: s.total.median,
  }));
  const own = all.find((s) => s.id === scenario);
  const others = all.filter((s) => s.id !== scenario);
  const [nearest] = others.toSorted((a, b) => a.median - b.median);
  const against = others.find((s) => s.id === chosen) ?? nearest;
  if (!own || !against) return null;
  return (
    <>
      <section className="section" aria-labelledby="sober-until">
        <h2 id="sober-until">{w.until}</h2>
        <BreakEvenSection outline={outline} scenario={own} against={against}>
          {others.length > 1 && (
            <div className="sober-against">
              <SelectField
                label={w.against}
                options={others.map((s) => ({ id: s.id, label: s.name }))}
                value={against.id}
                onChange={setChosen}
              />
            </div>
          )}
        </BreakEvenSection>
      </section>
      <ReboundSection scenario={own} against={against} />
    </>
  );
});
