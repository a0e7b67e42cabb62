import { type ReactNode, useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { common } from '../i18n/messages/common.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { Preferences } from './preferences.tsx';

interface FrameProps {
  readonly children: ReactNode;
  /** Of the campaign on the table. */
  readonly title?: string;
  readonly tools?: ReactNode;
  readonly tabs?: ReactNode;
}

/** The masthead, what the page holds, and nothing else. */
export function Frame({ children, title, tools, tabs }: FrameProps) {
  const w = useMessages(common);
  const [location] = useLocation();
  useEffect(() => {
    document.title = title ? `${title} · Contrechamp` : 'Contrechamp';
  }, [title]);
  return (
    <div className="shell">
      <a className="visually-hidden skip" href="#content">
        {w.skip}
      </a>
      <header className={tabs ? 'masthead' : 'masthead masthead--bare'}>
        <Link href="/" className="wordmark">
          Contrechamp
        </Link>
        <span className="masthead__title">{title}</span>
        <div className="masthead__tools">
          {tools}
          {!tabs && (
            <Link
              href="/factors"
              className="button button--plain"
              aria-current={location.startsWith('/factors') ? 'page' : undefined}
            >
              {w.factors}
            </Link>
          )}
          <Preferences />
        </div>
        {tabs}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
