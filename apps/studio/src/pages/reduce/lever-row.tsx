import { formatPercent, formatRatio, type Lang, pick, probabilityInWords, typeset } from '@contrechamp/report';
import { Switch } from '../../components/switch.tsx';
import { reduceMessages } from '../../i18n/messages/reduce.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { BesideView, Drawn, LeverView, UsableLever } from '../../worker/methods/lever-view.ts';
import { Band } from './band.tsx';
import { More } from './lever-details.tsx';
import { Prose } from './prose.tsx';
import type { BandScale } from './scale.ts';
import { clashOf, goesEitherWay, isNothing, raises } from './sections.ts';
import { toggle } from './state.ts';
import { amountOf, moneyText, negated } from './words.ts';

/** What the rows of a list have in common. */
export interface RowContext {
  readonly pulled: readonly string[];
  readonly levers: readonly LeverView[];
  readonly beside: readonly BesideView[];
  readonly colour: string;
  readonly draws: number;
  readonly unknownPlace: boolean;
  readonly lang: Lang;
}

const perTonne = 1000;
/** Beyond so many times today's footprint, percentages say nothing. */
const readable = 2;

/** What it asks of a production, in words and, where the file says so, in money. */
function Asks({ lever, lang }: { readonly lever: UsableLever; readonly lang: Lang }) {
  const w = useMessages(reduceMessages);
  const { cost, effort, alone } = lever;
  const told = [w.effortWords(effort, w.efforts[effort - 1] ?? '')];
  if (cost) {
    const amount = moneyText(Math.abs(cost.amount), cost.currency, lang);
    told.push(cost.amount < 0 ? w.spares(amount) : w.costs(amount));
    const each = (cost.amount / alone.median) * perTonne;
    if (alone.median > 0) told.push(w.perTonne(moneyText(each, cost.currency, lang)));
  }
  return <p className="small faint">{told.join(' · ')}</p>;
}

/** What it saves alone, in words. */
function Alone({ lever, draws, lang }: { readonly lever: UsableLever; readonly draws: number; readonly lang: Lang }) {
  const w = useMessages(reduceMessages);
  const { alone } = lever;
  if (isNothing(lever)) return <p className="small">{w.noDifference}</p>;
  const part = Math.abs(alone.share.median);
  const share = part > readable ? w.times(formatRatio(1 + part, lang)) : w.share(formatPercent(part, lang));
  return (
    <>
      <p className="tabular lever__amount">
        <span className="nowrap" data-figure={`saved-${lever.id}`}>
          {raises(lever) ? w.adds(amountOf(negated(alone), lang)) : w.saves(amountOf(alone, lang))}
        </span>
        <span className="small faint nowrap">{share}</span>
      </p>
      {goesEitherWay(lever) && (
        <p className="small">{w.eitherWay(probabilityInWords(alone.probability, lang, draws))}</p>
      )}
    </>
  );
}

/** What a pulled lever adds to the others. */
function Beside({
  id,
  beside,
  lang,
}: {
  readonly id: string;
  readonly beside: readonly BesideView[];
  readonly lang: Lang;
}) {
  const w = useMessages(reduceMessages);
  const found = beside.find((b) => b.id === id);
  if (!found || beside.length < 2) return null;
  const { median, interval95 } = found.saved;
  const [low, high] = interval95;
  if (low === 0 && high === 0) return <p className="small">{w.nothingLeft}</p>;
  return (
    <p className="small tabular">
      {median < 0
        ? w.onTopAdds(amountOf({ median: 0 - median, interval95: [0 - high, 0 - low] }, lang))
        : w.onTop(amountOf(found.saved, lang))}
    </p>
  );
}

interface LeverRowProps {
  readonly lever: UsableLever;
  /** What is drawn of it: what it saves, or what it adds. */
  readonly drawn: Drawn;
  readonly scale: BandScale;
  readonly context: RowContext;
}

/** One lever: its switch, what it is, what it saves alone as words and as a band. */
export function LeverRow({ lever, drawn, scale, context }: LeverRowProps) {
  const w = useMessages(reduceMessages);
  const { pulled, levers, beside, colour, draws, unknownPlace, lang } = context;
  const words = (text: LeverView['text']): string => typeset(pick(text, lang), lang);
  const name = words(lever.name);
  const on = pulled.includes(lever.id);
  const clash = on ? undefined : levers.find((l) => pulled.includes(l.id) && lever.conflicts.includes(l.id));
  const reason = clash && (clashOf(lever, clash) === 'whole' ? w.clashWhole : w.clashSame);
  return (
    <li className={on ? 'lever lever--pulled' : 'lever'} data-lever={lever.id}>
      <div className="lever__what">
        <Switch label={name} on={on} onChange={(next) => toggle(lever.id, lever.conflicts, next)} />
        {lever.text.en !== lever.name.en && (
          <p className="small lever__text">
            <Prose>{words(lever.text)}</Prose>
          </p>
        )}
        {raises(lever) && <p className="small">{lever.mayRaise ? words(lever.mayRaise) : w.unsaid}</p>}
        <Asks lever={lever} lang={lang} />
        {clash && reason !== undefined && <p className="small lever__clash">{w.conflict(words(clash.name), reason)}</p>}
        {on && <Beside id={lever.id} beside={beside} lang={lang} />}
      </div>
      <div className="lever__saved">
        <Band spread={drawn} scale={scale} colour={colour} />
        <Alone lever={lever} draws={draws} lang={lang} />
      </div>
      <More lever={lever} unknownPlace={unknownPlace} lang={lang} />
    </li>
  );
}
