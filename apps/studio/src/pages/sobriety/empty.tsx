import { Link } from 'wouter';
import { pageAt } from '../../app/routes.ts';
import { sobrietyMessages } from '../../i18n/messages/sobriety.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useCampaign } from '../../state/campaign.ts';

/** A campaign in which nothing is generated. */
export function Empty() {
  const w = useMessages(sobrietyMessages);
  const id = useCampaign((c) => c.id);
  return (
    <div className="sober-empty">
      <h1>{w.emptyTitle}</h1>
      <p className="lede">{w.empty}</p>
      <p className="section__note">{w.emptyHelp}</p>
      <Link href={pageAt(id, 'edit')} className="button">
        {w.openEditor}
      </Link>
    </div>
  );
}
