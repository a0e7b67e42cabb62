import { boundsText, formatInteger, prettyUnit, topicLabel } from '@contrechamp/report';
import { Link } from 'wouter';
import { factorsMessages } from '../../i18n/messages/factors.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';
import type { FactorAccount } from '../../worker/factors/record.ts';
import type { Neighbour, Standing } from '../../worker/factors/standing.ts';
import { addressOf, recordAt } from './address.ts';
import { Band, Hairlines, Ticks } from './band.tsx';
import { type Scale, scaleFor } from './scale.ts';

interface Props {
  readonly account: FactorAccount;
}

/** How the record stands, in a sentence. */
function useSentence({ standing, row }: FactorAccount): string {
  const w = useMessages(factorsMessages);
  const lang = useLang();
  const { others, lower, higher }: Standing = standing;
  const topic = topicLabel(row.topic, lang);
  const number = (n: number): string => formatInteger(n, lang);
  if (others.length === 0) return w.standingAlone;
  if (lower === 0 && higher === 0) return w.same(number(others.length), topic);
  if (lower === 0) return w.lowest(number(others.length + 1), topic);
  if (higher === 0) return w.highest(number(others.length + 1), topic);
  return w.higherThan(number(lower), number(others.length), topic);
}

const wholeScale = ({ spread, standing }: FactorAccount): Scale =>
  scaleFor([spread.value, ...(spread.quantiles ?? []), ...standing.others]);

/** The value with its interval on a scale, over the others of its topic. */
export function StandingScale({ account, format }: Props & { format(x: number): string }) {
  const w = useMessages(factorsMessages);
  const lang = useLang();
  const sentence = useSentence(account);
  const scale = wholeScale(account);
  const { spread, standing, figure, row } = account;
  const [low, high] = [spread.quantiles?.[0], spread.quantiles?.at(-1)];
  const bounds = low === undefined || high === undefined ? null : boundsText([low, high], lang).slice(1, -1).split('–');
  const label = bounds ? w.scaleLabel(figure, bounds[0] ?? '', bounds[1] ?? '') : figure;
  const alone = standing.others.length === 0;
  return (
    <section>
      <h2>{w.standing}</h2>
      <p className="record__standing">{sentence}</p>
      <div className="scale" role="img" aria-label={`${label}. ${sentence}`}>
        <Band spread={spread} scale={scale} />
        {!alone && <Hairlines values={standing.others} scale={scale} />}
        <Ticks scale={scale} format={format} />
      </div>
      <p className="small faint">
        {[prettyUnit(row.unit, lang), alone ? w.scaleAlone : w.scaleNote, scale.log ? w.logNote : '']
          .filter((text) => text !== '')
          .join(' · ')}
      </p>
    </section>
  );
}

function Row({ neighbour: n, scale }: { readonly neighbour: Neighbour; readonly scale: Scale }) {
  const w = useMessages(factorsMessages);
  return (
    <tr className={n.own ? 'neighbour neighbour--own' : 'neighbour'} aria-current={n.own ? 'true' : undefined}>
      <td>
        {n.own ? n.name : <Link href={recordAt(n.id)}>{n.name}</Link>}
        <p className="small faint">
          {n.placeName} · {n.year}
          {n.own && ` · ${w.here}`}
        </p>
      </td>
      <td className="neighbour__band">
        <Band spread={n.spread} scale={scale} />
      </td>
      <td className="number record__amount">
        {n.value} <span className="faint">{n.interval}</span>
      </td>
    </tr>
  );
}

/** A few of the others of its topic, from the lowest to the highest, on one scale. */
export function StandingTable({ account }: Props) {
  const w = useMessages(factorsMessages);
  const lang = useLang();
  const { standing, row } = account;
  if (standing.others.length === 0) return null;
  const values = standing.neighbours.flatMap((n) => [n.spread.value, ...(n.spread.quantiles ?? [])]);
  const scale = scaleFor(values, true);
  return (
    <section className="section">
      <h2>{w.neighbours}</h2>
      <table className="neighbours">
        <thead>
          <tr>
            <th>{w.name}</th>
            <th className="neighbour__band">
              {scale.log ? w.logNote : <span className="visually-hidden">{w.scaleOfBands}</span>}
            </th>
            <th className="number">
              {prettyUnit(row.unit, lang)} [{w.interval}]
            </th>
          </tr>
        </thead>
        <tbody>
          {standing.neighbours.map((n) => (
            <Row key={n.id} neighbour={n} scale={scale} />
          ))}
        </tbody>
      </table>
      <p className="section__more">
        <Link href={addressOf({ topic: row.topic, sort: 'value' })}>
          {w.allOfTopic(formatInteger(standing.inTopic, lang))}
        </Link>
      </p>
    </section>
  );
}
