import { Link } from 'wouter';
import { common } from '../i18n/messages/common.ts';
import { useMessages } from '../i18n/use-messages.ts';

export function NotFound() {
  const w = useMessages(common);
  return (
    <div className="stack">
      <h1>{w.notFound}</h1>
      <Link href="/">{w.back}</Link>
    </div>
  );
}
