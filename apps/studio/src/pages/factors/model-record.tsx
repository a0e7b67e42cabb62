import { Link } from 'wouter';
import { factorsMessages } from '../../i18n/messages/factors.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { ModelAccount } from '../../worker/factors/ai.ts';
import { recordAt } from './address.ts';
import { Facts, SourceLink, sourceFacts, useDate } from './facts.tsx';
import { ShortList } from './short-list.tsx';

function Runs({ runs }: Pick<ModelAccount, 'runs'>) {
  const w = useMessages(factorsMessages);
  return (
    <section className="record__first">
      <h2>{w.runs}</h2>
      <div className="scroll-x">
        <table>
          <thead>
            <tr>
              <th>{w.name}</th>
              <th className="number">{w.size}</th>
              <th className="number">{w.steps}</th>
              <th className="number">
                {w.value} [{w.interval}]
              </th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.id}>
                <td>
                  <Link href={recordAt(run.id)}>{run.name}</Link>
                </td>
                <td className="number">{run.size}</td>
                <td className="number">{run.steps}</td>
                <td className="number">
                  {run.value} <span className="faint">{run.interval}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A generative model: what was measured of it, and what stands for it where nothing was. */
export function ModelRecordPage({ account }: { readonly account: ModelAccount }) {
  const w = useMessages(factorsMessages);
  const date = useDate();
  const { runs, others, source, provider } = account;
  const task = account.task === 'image' ? w.imageModel : w.videoModel;
  const known = [
    { name: w.developer, text: account.developer },
    { name: w.servedBy, text: provider?.name ?? '', href: provider ? recordAt(provider.id) : '' },
    { name: w.parameters, text: account.parameters === '' ? '' : w.billions(account.parameters) },
    { name: w.firstSeen, text: date(account.firstSeen) },
    { name: w.retired, text: date(account.retired) },
    { name: w.evidenceFact, text: account.evidence },
    { name: w.aliases, text: account.aliases.join(', ') },
    { name: w.note, text: account.note },
  ];
  return (
    <>
      <p className="lede">
        {w.modelSays(task, account.developer, account.open ? w.openModel : w.closedModel)}{' '}
        {runs.length > 0 ? w.measured(runs.length) : w.notMeasured}
      </p>
      <div className="record__columns">
        <div>
          {runs.length > 0 && <Runs runs={runs} />}
          {others.length > 0 && (
            <section className={runs.length > 0 ? 'section' : 'record__first'}>
              <h2>{w.stands}</h2>
              <p className="section__note">{w.standsNote}</p>
              <ShortList rows={others} />
            </section>
          )}
        </div>
        <div className="record__aside">
          <section>
            <h2>{w.facts}</h2>
            <Facts facts={known} />
          </section>
          {source && (
            <section>
              <h2>{w.provenance}</h2>
              <Facts facts={sourceFacts(source, w, date)} />
              <SourceLink source={source} />
            </section>
          )}
        </div>
      </div>
    </>
  );
}
