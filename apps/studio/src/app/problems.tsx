import { Link } from 'wouter';
import { common } from '../i18n/messages/common.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { useCampaign } from '../state/campaign.ts';
import { useFigures } from '../state/figures.ts';
import { pageAt } from './routes.ts';

const most = 5;

/** What keeps the campaign from being computed, in words, with its line. */
export function Problems() {
  const w = useMessages(common);
  const id = useCampaign((c) => c.id);
  const problems = useFigures((f) => f.problems);
  const failure = useFigures((f) => f.failure);
  const shown = useFigures((f) => f.view !== null);
  const errors = problems.filter((p) => p.severity === 'error');
  if (failure !== null) {
    return (
      <div className="notice notice--error" role="alert">
        <p>
          <strong>{w.engineFailed}</strong>
        </p>
        <p>{w.engineHelp}</p>
        <p className="small faint">{failure}</p>
      </div>
    );
  }
  if (errors.length === 0) return null;
  return (
    <div className="notice notice--error" role="alert">
      <p>
        <strong>{w.cannotCompute}</strong>
      </p>
      <ul>
        {errors.slice(0, most).map((p) => (
          <li key={`${p.path} ${p.code} ${p.message}`}>
            {p.line !== undefined && <span className="faint">{w.line(p.line)} · </span>}
            {p.message} {p.remedy}
          </li>
        ))}
      </ul>
      {shown && <p className="faint">{w.lastFigures}</p>}
      <Link href={pageAt(id, 'edit')}>{w.edit}</Link>
    </div>
  );
}
