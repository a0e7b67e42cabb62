import { formatInteger, pick, themes, typeset } from '@contrechamp/report';
import { useEffect, useMemo } from 'react';
import { common } from '../../i18n/messages/common.ts';
import { reduceMessages } from '../../i18n/messages/reduce.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useCampaign } from '../../state/campaign.ts';
import { useFigures } from '../../state/figures.ts';
import { useLang, useTheme } from '../../state/settings.ts';
import type { LeverQuestion } from '../../worker/methods/lever-bench.ts';
import type { LeverRanking, PulledQuestion } from '../../worker/methods/levers.ts';
import { BeforeAfter } from './before-after.tsx';
import { Heading } from './heading.tsx';
import { LeverList } from './lever-list.tsx';
import { Pictures } from './pictures.tsx';
import { PlanAside } from './plan-aside.tsx';
import { sectionsOf, stillThere } from './sections.ts';
import { aboutCampaign, useReducing } from './state.ts';
import { useAnswer } from './use-answer.ts';
import { useQuestion } from './use-question.ts';
import { handRests, useSettled } from './use-settled.ts';
import { amountOf, idleLede, lede, shareOf } from './words.ts';
import { Worth } from './worth.tsx';
import './reduce.css';
import './lever.css';

const nobody: readonly string[] = [];

/** While a hand is on how far a lever goes, answers on the way are worth seeing; those about other levers are not. */
const sameLevers = (a: PulledQuestion, b: PulledQuestion): boolean =>
  a.source === b.source && a.scenario === b.scenario && a.levers.join() === b.levers.join();

interface BodyProps {
  readonly question: LeverQuestion;
  readonly ranking: LeverRanking;
  readonly busy: boolean;
}

/** The page once the levers of its scenario are known. */
function Body({ question, ranking, busy }: BodyProps) {
  const w = useMessages(reduceMessages);
  const c = useMessages(common);
  const lang = useLang();
  const { scenarios: colours } = themes[useTheme()];
  const scenarios = useFigures((f) => f.compared?.view.scenarios) ?? [];
  const wanted = useReducing((r) => r.pulled);
  const target = useReducing((r) => r.target);
  const pulled = useMemo(() => (wanted.length === 0 ? nobody : stillThere(wanted, ranking)), [wanted, ranking]);
  const asked = useMemo(() => ({ ...question, levers: pulled, target }), [question, pulled, target]);
  const { answer, busy: measuring, failed } = useAnswer('pulledLevers', asked, sameLevers);
  const plan = answer?.ok && answer.plan.scenario === question.scenario ? answer.plan : null;
  const refusal = answer && !answer.ok ? answer.problems.map((p) => `${p.message} ${p.remedy}`)[0] : undefined;
  if (!plan) return <p className="faint">{refusal ?? (failed ? w.failed : c.loading)}</p>;
  const colour = scenarios.findIndex((s) => s.id === question.scenario);
  const scenario = scenarios[colour];
  const name = scenario ? pick(scenario.name, lang) : question.scenario;
  const { here } = sectionsOf(ranking);
  const sentence =
    plan.levers.length > 0
      ? lede(plan, target, ranking.draws, w, lang)
      : idleLede(name, ranking.today, here, (l) => typeset(pick(l.name, lang), lang), w, lang);
  const working = busy || measuring;
  const context = {
    ...{ pulled, levers: ranking.levers, beside: plan.beside, draws: ranking.draws, lang },
    colour: colours[Math.max(colour, 0) % colours.length] ?? 'currentcolor',
    unknownPlace: ranking.unknownPlace,
  };
  return (
    <>
      <p className="lede" aria-live="polite" data-figure="sentence">
        {sentence}
      </p>
      {refusal !== undefined && <p className="field__error">{refusal}</p>}
      <BeforeAfter today={plan.today} after={plan.after} target={target} colour={Math.max(colour, 0)} lang={lang} />
      <div className="columns section reduce-columns">
        <PlanAside question={question} ranking={ranking} plan={plan} pulled={pulled} busy={working} lang={lang} />
        <LeverList ranking={ranking} context={context} />
      </div>
      {plan.levers.length > 0 && (
        <p className="reduce-strip tabular" aria-hidden="true">
          <strong>{amountOf(plan.after, lang)}</strong>{' '}
          {plan.saving.share.median < 0 ? w.more(shareOf(plan, lang)) : w.less(shareOf(plan, lang))}
        </p>
      )}
      <Pictures name={name} plan={plan} question={question} target={target} colour={Math.max(colour, 0)} lang={lang} />
      <Worth question={question} lang={lang} />
      <p className="small faint section tabular" data-draws={working ? 'moving' : 'resting'}>
        {c.colophon(ranking.catalogue, formatInteger(ranking.draws, lang), String(ranking.seed))}
        {working ? ` · ${w.computing}` : ''}
      </p>
    </>
  );
}

/** What would reduce a scenario: levers to pull, the shortest way to a target, and the way back into the file. */
export function ReducePage() {
  const w = useMessages(reduceMessages);
  const c = useMessages(common);
  const id = useCampaign((s) => s.id);
  useEffect(() => aboutCampaign(id), [id]);
  const question = useQuestion();
  const { answer, busy, failed } = useAnswer('rankedLevers', useSettled(question, handRests));
  const broken = useFigures((f) => f.failure !== null || f.problems.some((p) => p.severity === 'error'));
  if (!question) return broken ? null : <p className="faint">{c.loading}</p>;
  const ranking = answer?.ok && answer.scenario === question.scenario ? answer : null;
  const refused = answer && !answer.ok ? answer.problems : [];
  return (
    <>
      <Heading scenario={question.scenario} />
      {ranking && <Body question={question} ranking={ranking} busy={busy} />}
      {!ranking && refused.length === 0 && <p className="faint">{failed ? w.failed : c.loading}</p>}
      {refused.map((p) => (
        <p key={`${p.path} ${p.message}`}>
          {p.message} {p.remedy}
        </p>
      ))}
    </>
  );
}
