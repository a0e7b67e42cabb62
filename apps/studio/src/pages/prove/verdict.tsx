import { type ClaimView, claimWords, type FindingView } from '@contrechamp/report';
import { proveMessages } from '../../i18n/messages/prove.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';
import { CopyText } from './copy-text.tsx';

/** What to do, in the studio: some of the remedies name options of the command line. */
function useRemedy(): (finding: FindingView) => string {
  const w = useMessages(proveMessages);
  return ({ code, remedy }) => {
    if (code === 'claim-unreadable') return w.readAsScenarios;
    return code === 'market-electricity' ? w.readLocation : remedy;
  };
}

/** Findings under one heading; the reasons with their rules and the texts behind them. */
function Findings({
  title,
  found,
  sourced = false,
}: {
  readonly title: string;
  readonly found: readonly FindingView[];
  readonly sourced?: boolean;
}) {
  const remedyOf = useRemedy();
  if (found.length === 0) return null;
  return (
    <div className="findings">
      <h4>{title}</h4>
      <ul>
        {found.map((f) => (
          <li key={`${f.code} ${f.message}`} data-finding={`${f.id} ${f.code}`}>
            <p>
              {f.message} {remedyOf(f)} {!sourced && <span className="faint nowrap">({f.id})</span>}
            </p>
            {sourced && <p className="small faint">{[f.rule, ...(f.first ? f.sources : [])].join(' · ')}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Sentences to publish in both languages, and what goes beside each. */
function Wording({ claim }: { readonly claim: ClaimView }) {
  const w = useMessages(proveMessages);
  const lang = useLang();
  const words = claimWords[lang];
  if (claim.drafts.length === 0) return null;
  const title = claim.verdict.startsWith('supported') ? words.toPublish : words.sayInstead;
  const langs = lang === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const);
  return (
    <div className="wording">
      <h4>{title}</h4>
      {claim.drafts.map((draft) =>
        langs.map((l) => {
          const own = draft[l];
          return (
            <div key={`${draft.scenario} ${draft.than} ${l}`} className="wording__one" data-draft={l}>
              <h5>{w[l]}</h5>
              {own ? (
                <>
                  <CopyText label={w[l]} text={own.sentence} lang={l} className="copy-text copy-text--lead" />
                  <h5>{words.standBeside}</h5>
                  <CopyText label={`${w[l]}, ${w.beside}`} text={own.beside} lang={l} className="copy-text small" />
                </>
              ) : (
                <p className="faint">{w.noSentence}</p>
              )}
            </div>
          );
        }),
      )}
    </div>
  );
}

/** A checked claim: the verdict, what the draws say, why, and what may be said instead. */
export function Verdict({
  claim,
  level = 'sentence',
}: {
  readonly claim: ClaimView;
  readonly level?: 'sentence' | 'pair';
}) {
  const w = useMessages(proveMessages);
  const lang = useLang();
  const words = claimWords[lang];
  return (
    <div className="verdict" data-verdict={claim.verdict}>
      {level === 'sentence' && (
        <h3 className="verdict__title" role="status">
          {claim.title}
        </h3>
      )}
      {claim.taken !== '' && <p className="small">{claim.taken}</p>}
      {claim.verdict === 'no-claim' && <p>{w.nothing}</p>}
      {claim.supports.length > 0 && (
        <div className="findings">
          <h4>{words.figures}</h4>
          <ul>
            {claim.supports.map((s) => (
              <li key={s.claim}>
                <p className="verdict__claim">{s.claim}</p>
                {[...s.strengths, ...(s.withMissing === '' ? [] : [s.withMissing])].map((text) => (
                  <p key={text} className="small">
                    {text}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Findings title={words.reasons} found={claim.reasons} sourced />
      <Findings title={words.beside} found={claim.beside} />
      <Wording claim={claim} />
      <Findings title={words.known} found={claim.known} />
      {claim.measure.length > 0 && (
        <div className="findings">
          <h4>{claim.measureTitle}</h4>
          {claim.measure.map(({ text, look }) => (
            <p
              key={text}
              className={look === 'sentence' ? '' : look === 'item' ? 'measure-item' : 'measure-under small'}
            >
              {text}
            </p>
          ))}
        </div>
      )}
      {claim.measure.length === 0 && claim.learn.some((l) => l.items.length > 0) && (
        <div className="findings">
          <h4>{words.learn}</h4>
          <ul>
            {claim.learn.map((l) => (
              <li key={l.name}>
                <p>{l.name}</p>
                {l.items.map((item) => (
                  <p key={item.what} className="small">
                    <span className="faint">{item.narrows}</span> {item.what}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
