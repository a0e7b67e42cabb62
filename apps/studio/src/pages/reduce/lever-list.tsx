import { formatInteger, formatMass, pick, typeset } from '@contrechamp/report';
import { reduceMessages } from '../../i18n/messages/reduce.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { UsableLever } from '../../worker/methods/lever-view.ts';
import type { LeverRanking } from '../../worker/methods/levers.ts';
import { More } from './lever-details.tsx';
import { LeverRow, type RowContext } from './lever-row.tsx';
import { Prose } from './prose.tsx';
import { type BandScale, placeOn, scaleGroups } from './scale.ts';
import { raises, sectionsOf } from './sections.ts';
import { negated } from './words.ts';

const nearEnd = 0.9;

interface AxisProps {
  readonly title: string;
  readonly scale: BandScale;
  readonly context: RowContext;
}

/** The scale that the bands below it share. */
function Axis({ title, scale, context: { lang } }: AxisProps) {
  return (
    <div className="axis" aria-hidden="true">
      <span className="axis__title small faint">{title}</span>
      <div className="axis__room">
        {scale.ticks.map((tick) => {
          const place = placeOn(scale, tick);
          return (
            <span
              key={tick}
              className={place > nearEnd ? 'axis__tick axis__tick--end' : 'axis__tick'}
              style={{ left: `${100 * place}%` }}
            >
              {tick === 0
                ? '0'
                : formatMass(tick, lang)
                    .replace(/[\u00a0\u202f]CO₂e/, '')
                    .replace(/[.,]0(?=\D|$)/, '')}
            </span>
          );
        })}
      </div>
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly note?: string;
  /** Whether they add to the footprint, and are drawn that way. */
  readonly added?: boolean;
  readonly rows: readonly UsableLever[];
  readonly context: RowContext;
}

function Group({ title, note, added = false, rows, context }: GroupProps) {
  const w = useMessages(reduceMessages);
  if (rows.length === 0) return null;
  return (
    <div className="lever-group">
      <h3>{title}</h3>
      {note !== undefined && <p className="small faint">{note}</p>}
      {scaleGroups(rows.map((lever) => ({ lever, alone: added ? negated(lever.alone) : lever.alone }))).map(
        ({ rows: own, scale, magnified }) => (
          <div key={magnified}>
            {magnified > 1 && (
              <p className="small lever-group__lens">{w.magnified(formatInteger(magnified, context.lang))}</p>
            )}
            <Axis title={added ? w.addedAxis : w.savedAxis} scale={scale} context={context} />
            <ul className="levers">
              {own.map(({ lever, alone }) => (
                <LeverRow key={lever.id} lever={lever} drawn={alone} scale={scale} context={context} />
              ))}
            </ul>
          </div>
        ),
      )}
    </div>
  );
}

/** Levers without anything to change, and those that cannot be computed: folded away, not hidden. */
function Rest({ ranking, context }: { readonly ranking: LeverRanking; readonly context: RowContext }) {
  const w = useMessages(reduceMessages);
  const { lang, unknownPlace } = context;
  const { idle, blocked } = ranking;
  return (
    <>
      {blocked.length > 0 && (
        <div className="lever-group">
          <h3>{w.blocked}</h3>
          <ul className="plain-levers">
            {blocked.map((b) => (
              <li key={b.id}>
                {typeset(pick(b.name, lang), lang)} <span className="small faint">{b.reason}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {idle.length > 0 && (
        <details className="lever-group rest" {...(unknownPlace && { open: true })}>
          <summary>{w.idle(idle.length)}</summary>
          <ul className="plain-levers">
            {idle.map((l) => (
              <li key={l.id}>
                {typeset(pick(l.name, lang), lang)}{' '}
                <span className="small faint">
                  <Prose>{typeset(pick(l.text, lang), lang)}</Prose>
                </span>
                {l.parameters.length > 0 && <More lever={l} unknownPlace={unknownPlace} lang={lang} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Every lever of the scenario, with its switch. */
export function LeverList({ ranking, context }: { readonly ranking: LeverRanking; readonly context: RowContext }) {
  const w = useMessages(reduceMessages);
  const { here, elsewhere, raising } = sectionsOf(ranking);
  return (
    <section aria-label={w.levers}>
      <h2 className="levers-head">{w.levers}</h2>
      <p className="section__note">{w.leversNote}</p>
      <Group title={w.here} rows={here} context={context} />
      <Group title={w.elsewhere} added={elsewhere.every(raises)} rows={elsewhere} context={context} />
      <Group title={w.raising} note={w.raisingNote} added rows={raising} context={context} />
      <Rest ranking={ranking} context={context} />
    </section>
  );
}
