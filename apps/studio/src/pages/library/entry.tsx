import { pick } from '@contrechamp/report';
import { useRef } from 'react';
import { Link } from 'wouter';
import type { CampaignSummary } from '../../api/client.ts';
import { pageAt } from '../../app/routes.ts';
import { Button } from '../../components/button.tsx';
import { library } from '../../i18n/messages/library.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';
import { Totals } from './totals.tsx';
import { useGlance } from './use-glance.ts';
import { useWhen } from './use-when.ts';

const mostScenarios = 5;

interface EntryProps {
  readonly entry: CampaignSummary;
  readonly busy: boolean;
  onDuplicate(): void;
  onRemove(): void;
}

/** A campaign in the table of contents: its name opens it. */
export function Entry({ entry, busy, onDuplicate, onRemove }: EntryProps) {
  const w = useMessages(library);
  const lang = useLang();
  const when = useWhen();
  const place = useRef<HTMLLIElement>(null);
  const glance = useGlance(entry, lang, place);
  const name = pick(entry.name, lang);
  const scenarios = glance?.ok ? glance.scenarios.length : entry.scenarios;
  const refused = glance ? !glance.ok : !entry.valid;
  const [problem] = glance && !glance.ok ? glance.problems.filter((p) => p.severity === 'error') : [];
  return (
    <li ref={place} className="entry" data-campaign={entry.id}>
      <div className="entry__head">
        <h3 className="entry__name">
          <Link href={pageAt(entry.id, 'compare')}>{name}</Link>
        </h3>
        <p className="small faint">
          {scenarios > 0 && `${w.scenarios(scenarios)} · `}
          {when(entry.updated)}
        </p>
        <p className="entry__actions small no-print">
          <Button look="plain" aria-label={w.duplicateOf(name)} isDisabled={busy} onPress={onDuplicate}>
            {w.duplicate}
          </Button>
          <Button look="plain" aria-label={w.removeOf(name)} isDisabled={busy} onPress={onRemove}>
            {w.remove}
          </Button>
        </p>
      </div>
      <div className="entry__figures">
        {glance?.ok && <Totals scenarios={glance.scenarios} most={mostScenarios} others={w.others} />}
        {refused && (
          <p className="entry__refused small">
            {w.unreadable} {problem && <span className="faint">{problem.message}</span>}
          </p>
        )}
      </div>
    </li>
  );
}
