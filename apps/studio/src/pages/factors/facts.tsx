import { formatInteger } from '@contrechamp/report';
import { Link } from 'wouter';
import { factorsMessages } from '../../i18n/messages/factors.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';
import type { SourceCard } from '../../worker/factors/record.ts';
import { addressOf } from './address.ts';

/** Something known of a record, under its name. */
export interface FactRow {
  readonly name: string;
  readonly text: string;
  /** Where more of it is said: a page of the studio or of the web. */
  readonly href?: string;
}

const outside = /^https?:\/\//;

function Value({ text, href }: FactRow) {
  if (href === undefined || href === '') return text;
  if (href.startsWith('/')) return <Link href={href}>{text}</Link>;
  return outside.test(href) ? (
    <a href={href} rel="noreferrer external">
      {text}
    </a>
  ) : (
    text
  );
}

/** What is known, name beside text; what is not known is left out. */
export const Facts = ({ facts }: { readonly facts: readonly FactRow[] }) => (
  <dl className="facts-list">
    {facts
      .filter((fact) => fact.text !== '')
      .map((fact) => (
        <div key={`${fact.name} ${fact.text}`}>
          <dt>{fact.name}</dt>
          <dd>
            <Value {...fact} />
          </dd>
        </div>
      ))}
  </dl>
);

/** Days and months as the reader writes them; what is neither stays as it is. */
export function useDate(): (iso: string) => string {
  const locale = useLang() === 'fr' ? 'fr-FR' : 'en-GB';
  return (iso) => {
    const date = new Date(iso);
    if (!/^\d{4}-\d{2}(-\d{2})?$/.test(iso) || Number.isNaN(date.getTime())) return iso;
    const day: Intl.DateTimeFormatOptions = iso.length > 7 ? { day: 'numeric' } : {};
    return date.toLocaleDateString(locale, { ...day, month: 'long', year: 'numeric', timeZone: 'UTC' });
  };
}

type Words = (typeof factorsMessages)['en'];

/** The publication, its licence, and where and when it was read. */
export const sourceFacts = (s: SourceCard, w: Words, date: (iso: string) => string): readonly FactRow[] => [
  {
    name: w.publication,
    text: [s.publisher, s.title, s.version, String(s.year)].filter((t) => t !== '').join(', '),
    href: s.url,
  },
  { name: w.licence, text: s.licence, href: s.licenceUrl },
  { name: w.attribution, text: s.attribution },
  { name: w.seenIn, text: s.seenIn },
  { name: w.retrieved, text: date(s.retrieved) },
];

/** How much of the catalogue comes from a source, and the way there. */
export function SourceLink({ source }: { readonly source: SourceCard }) {
  const w = useMessages(factorsMessages);
  const lang = useLang();
  return (
    <p className="small">
      <Link href={addressOf({ source: source.id })}>
        {source.records === 1 ? w.feedsOne : w.feeds(formatInteger(source.records, lang))}
      </Link>
    </p>
  );
}
