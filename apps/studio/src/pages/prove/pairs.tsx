import { pick, type SayableView } from '@contrechamp/report';
import { proveMessages } from '../../i18n/messages/prove.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useFigures } from '../../state/figures.ts';
import { useLang } from '../../state/settings.ts';
import { proving, useProving } from './state.ts';
import { Verdict } from './verdict.tsx';

/** The strongest that may be said of each pair of scenarios; one of them opened. */
export function Pairs({ pairs }: { readonly pairs: readonly SayableView[] }) {
  const w = useMessages(proveMessages);
  const lang = useLang();
  const scenarios = useFigures((f) => f.compared?.view.scenarios);
  const chosen = useProving((p) => p.pair);
  const nameOf = (id: string): string => {
    const found = scenarios?.find((s) => s.id === id);
    return found ? pick(found.name, lang) : id;
  };
  const keyOf = ({ scenario, than }: SayableView): string => `${scenario} ${than}`;
  const open = pairs.find((p) => keyOf(p) === chosen);
  return (
    <>
      <div className="scroll-x">
        <table className="pairs">
          <caption>{w.pairsCaption}</caption>
          <thead>
            <tr>
              {w.columns.map((heading, i) => (
                <th key={heading} scope="col" className={i === 2 || i === 3 ? 'number' : undefined}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pairs.map((p) => {
              const [lower, higher] = [nameOf(p.scenario), nameOf(p.than)];
              const toDo = p.claim.reasons.length;
              return (
                <tr key={keyOf(p)} data-pair={keyOf(p)} className={p === open ? 'pairs__open' : undefined}>
                  <td>
                    <button
                      type="button"
                      className="figure-link"
                      aria-expanded={p === open}
                      aria-label={w.pairWords(lower, higher)}
                      onClick={() => proving.set({ pair: p === open ? null : keyOf(p) })}
                    >
                      {lower}
                    </button>
                  </td>
                  <td>{higher}</td>
                  <td className="number">{p.atLeast === '' ? '–' : p.atLeast}</td>
                  <td className="number">{p.reduction === '' ? w.nothingHolds : p.reduction}</td>
                  <td>{toDo === 0 ? w.ready : w.putRight(toDo)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {open ? (
        <div className="pair-open">
          <h3>{w.pairWords(nameOf(open.scenario), nameOf(open.than))}</h3>
          <Verdict claim={open.claim} level="pair" />
        </div>
      ) : (
        <p className="small faint">{w.choosePair}</p>
      )}
    </>
  );
}
