import { useMemo } from 'react';
import { Chart } from '../../components/chart.tsx';
import { proveMessages } from '../../i18n/messages/prove.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { restingDraws } from '../../state/figures.ts';
import { useLang } from '../../state/settings.ts';
import { useAnswer } from '../reduce/use-answer.ts';
import { useSource } from '../reduce/use-question.ts';
import { handRests, useSettled } from '../reduce/use-settled.ts';
import { today, useProving } from './state.ts';

const mime = { svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg' } as const;

/** As the typesetter sizes it, in widths of the page. */
const titleSize = (title: string): string =>
  title.length <= 40 ? '6.38cqw' : title.length <= 90 ? '5.2cqw' : '3.7cqw';

/** The cover of the paper in small: it follows what is typed beside it. */
export function CoverPicture() {
  const w = useMessages(proveMessages);
  const own = useLang();
  const source = useSource();
  const lang = useProving((p) => p.lang) ?? own;
  const date = useProving((p) => p.date) ?? today();
  const name = useProving((p) => p.name.trim());
  const logo = useProving((p) => p.logo);
  const style = useProving((p) => (p.grey ? ('grey' as const) : ('colour' as const)));
  const accent = useProving((p) => (p.grey ? null : p.accent));
  const ground = useProving((p) => p.ground);
  const brand = useMemo(
    () => ({ ...(ground !== null && { cover: ground }), ...(name !== '' && { name }) }),
    [ground, name],
  );
  const asked = useMemo(
    () => (source ? { source, lang, date, brand, style, draws: restingDraws } : null),
    [source, lang, date, brand, style],
  );
  const { answer } = useAnswer('cover', useSettled(asked, handRests));
  if (!answer) return <div className="cover cover--empty" />;
  const { cover, ink } = answer;
  return (
    <figure className="cover-frame">
      <div
        className="cover"
        role="img"
        aria-label={w.coverOf(cover.title)}
        style={{ background: answer.ground, color: ink }}
        data-cover={cover.title}
      >
        <div className="cover__page" aria-hidden="true">
          <div className="cover__top">
            {logo ? (
              <img src={`data:${mime[logo.type]};base64,${logo.base64}`} alt="" />
            ) : (
              name !== '' && <span className="cover__name">{name}</span>
            )}
            <span className="cover__kicker">{cover.kicker}</span>
          </div>
          <p className="cover__title" style={{ fontSize: titleSize(cover.title) }}>
            {cover.title}
          </p>
          <p className="cover__sentence">{cover.sentence}</p>
          <ul className="cover__figures">
            {cover.figures.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <div className="cover__art">
            <Chart node={cover.art} />
          </div>
          <p className="cover__note">{cover.artNote}</p>
          <span className="cover__rule" style={{ background: accent ?? ink }} />
          {[...cover.made, cover.foot].map((text) => (
            <p className="cover__foot" key={text}>
              {text}
            </p>
          ))}
        </div>
      </div>
      <figcaption className="small faint">{w.coverCaption}</figcaption>
    </figure>
  );
}
