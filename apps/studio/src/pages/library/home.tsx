import { library } from '../../i18n/messages/library.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';
import { Begin } from './begin.tsx';
import { Contents } from './contents.tsx';
import { openFiles } from './open-file.ts';
import { useCampaigns } from './use-campaigns.ts';
import { useCreate } from './use-create.ts';
import { useDrop } from './use-drop.ts';

/** The campaigns of this studio like a table of contents, and how to begin another beside it. */
export function Home() {
  const w = useMessages(library);
  const lang = useLang();
  const list = useCampaigns();
  const creation = useCreate();
  const open = (files: readonly File[]) => {
    void creation.run(() => openFiles(files, w, lang)).then((count) => (count > 0 ? list.load() : undefined));
  };
  const over = useDrop(open);
  return (
    <>
      <header className="cover">
        <h1>{w.title}</h1>
        <p className="lede cover__intro">{w.intro}</p>
      </header>
      <div className="columns home">
        <Contents list={list} />
        <Begin creation={creation} reachable={list.campaigns.status !== 'failed'} onFiles={open} />
      </div>
      {over && (
        <div className="drop-here">
          <p className="drop-here__title">{w.drop}</p>
          <p>{w.dropNote}</p>
        </div>
      )}
    </>
  );
}
