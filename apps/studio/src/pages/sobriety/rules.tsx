import { Figure } from '../../components/figure.tsx';
import { sobrietyMessages } from '../../i18n/messages/sobriety.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { refused } from '../../state/preview.ts';
import { useLang } from '../../state/settings.ts';
import { useStore } from '../../state/store.ts';
import type { SoberEntry, SoberOutline } from '../../worker/methods/sober-entries.ts';
import type { SoberFigures } from '../../worker/methods/sober-figures.ts';
import { CleanerRule } from './cleaner-rule.tsx';
import { FewerRule } from './fewer-rule.tsx';
import { LighterRule } from './lighter-rule.tsx';
import { amountText } from './words.ts';

interface RulesProps {
  readonly outline: SoberOutline;
  readonly figures: SoberFigures;
  readonly colour: string;
}

function Entry({ entry, outline, figures, colour }: RulesProps & { readonly entry: SoberEntry }) {
  const w = useMessages(sobrietyMessages);
  const lang = useLang();
  const spread = figures.entries.find((e) => e.index === entry.index)?.spread;
  const kept = outline.deliverables.reduce((sum, d) => sum + d.count, 0);
  const heading = `sober-${entry.index}`;
  return (
    <section className="sober-entry" aria-labelledby={heading}>
      <header className="sober-entry__head">
        <h3 id={heading}>{entry.name}</h3>
        <p className="sober-entry__figure tabular" data-figure={`entry-${entry.id}`}>
          {spread && (
            <Figure scenario={figures.scenario} item={entry.id} label={w.explain(entry.name)}>
              {amountText(spread, lang)}
            </Figure>
          )}
        </p>
      </header>
      <div className="sober-rules">
        <div className="sober-rule">
          <h4>{w.fewer}</h4>
          <FewerRule entry={entry} kept={kept} colour={colour} />
        </div>
        <div className="sober-rule">
          <h4>{w.lighter}</h4>
          <LighterRule entry={entry} period={outline.period} colour={colour} />
        </div>
        <div className="sober-rule">
          <h4>{w.cleaner}</h4>
          <CleanerRule entry={entry} />
        </div>
      </div>
    </section>
  );
}

/** Every generation with the three rules as its controls. */
export function Rules(props: RulesProps) {
  const w = useMessages(sobrietyMessages);
  const { outline } = props;
  const problems = useStore(refused, (r) => r.problems);
  return (
    <section aria-labelledby="sober-rules">
      <h2 id="sober-rules">{w.rules}</h2>
      <p className="section__note">{w.rulesNote}</p>
      {problems.length > 0 && (
        <p className="notice notice--error" role="alert">
          {w.refused} {problems.map((p) => p.message).join(' ')}
        </p>
      )}
      {outline.entries.map((entry) => (
        <Entry key={`${entry.index} ${entry.id}`} entry={entry} {...props} />
      ))}
      <p className="small faint sober-hour">
        {outline.series.length === 0 ? w.noHour : w.someHour(outline.series.join(', '))}
      </p>
    </section>
  );
}
