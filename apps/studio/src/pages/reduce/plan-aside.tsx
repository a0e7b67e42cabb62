import type { Lang } from '@contrechamp/report';
import { Button } from '../../components/button.tsx';
import { reduceMessages } from '../../i18n/messages/reduce.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { LeverQuestion } from '../../worker/methods/lever-bench.ts';
import type { PlanView } from '../../worker/methods/lever-view.ts';
import type { LeverRanking } from '../../worker/methods/levers.ts';
import { type Found, reducing, useReducing } from './state.ts';
import { Target } from './target.tsx';
import { amountOf, shareOf, verdict } from './words.ts';
import { Write } from './write.tsx';

/** Whether what was found is still what is pulled, as far as it was found to go. */
function stands({ asked, plan }: Found, question: LeverQuestion, pulled: readonly string[]): boolean {
  const same = plan.levers.length === pulled.length && plan.levers.every((id) => pulled.includes(id));
  return (
    same && asked.source === question.source && asked.scenario === question.scenario && asked.values === question.values
  );
}

interface PlanAsideProps {
  readonly question: LeverQuestion;
  readonly ranking: LeverRanking;
  readonly plan: PlanView;
  readonly pulled: readonly string[];
  readonly busy: boolean;
  readonly lang: Lang;
}

/** The plan as it stands, beside the levers: what it leaves, how it is looked for, and where it is written. */
export function PlanAside({ question, ranking, plan, pulled, busy, lang }: PlanAsideProps) {
  const w = useMessages(reduceMessages);
  const found = useReducing((r) => r.found);
  const told = found && stands(found, question, pulled) ? verdict(found, ranking.draws, w, lang) : [];
  const any = plan.levers.length > 0;
  return (
    <section className="aside plan" aria-label={w.plan}>
      <h2>{w.plan}</h2>
      <p className="plan__after tabular">{amountOf(plan.after, lang)}</p>
      <p className="small plan__count">
        {any ? `${plan.saving.share.median < 0 ? w.more(shareOf(plan, lang)) : w.less(shareOf(plan, lang))} · ` : ''}
        {any ? w.count(plan.levers.length, plan.effort) : w.noneCount}
        {busy && <span className="computing faint"> {w.computing}</span>}
      </p>
      <Target question={question} levers={ranking.levers} lang={lang} />
      <div role="status" className="plan__verdict" data-figure="verdict">
        {told.map((line, i) => (
          <p key={line} className={i === 0 ? '' : 'small faint'}>
            {line}
          </p>
        ))}
      </div>
      <Write question={question} pulled={pulled} edits={plan.edits} lang={lang} />
      {any && (
        <Button look="plain" onPress={() => reducing.set({ pulled: [] })}>
          {w.release}
        </Button>
      )}
    </section>
  );
}
