import { formatInteger, pick } from '@contrechamp/report';
import { wizard } from '../../../i18n/messages/wizard.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useLang } from '../../../state/settings.ts';
import { Totals } from '../totals.tsx';
import type { Rough } from './use-rough.ts';

/** What the answers come to: one sentence, two bars. */
export function SoFar({ rough: { view, pending, failed }, film }: { readonly rough: Rough; readonly film: boolean }) {
  const w = useMessages(wizard);
  const lang = useLang();
  if (!view) return <p className="faint">{failed ? w.noFigures : w.computing}</p>;
  const [, other] = view.scenarios;
  const note = film ? w.roughNoteFilm : w.roughNote;
  return (
    <>
      <p className="so-far__sentence" aria-live="polite" data-draws={pending ? 'moving' : 'resting'}>
        {view.sentence[lang]}
      </p>
      <div className="so-far__bars">
        <Totals scenarios={view.scenarios.map((s) => ({ id: s.id, name: s.name, ...pickTotal(s.total) }))} />
      </div>
      {other && <p className="small faint">{note(pick(other.name, lang), formatInteger(view.draws, lang))}</p>}
    </>
  );
}

const pickTotal = ({
  median,
  interval95,
}: {
  readonly median: number;
  readonly interval95: readonly [number, number];
}) => ({
  median,
  interval95,
});
