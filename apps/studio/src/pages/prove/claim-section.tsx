import { type ReactNode, useMemo } from 'react';
import { Button } from '../../components/button.tsx';
import { common } from '../../i18n/messages/common.ts';
import { proveMessages } from '../../i18n/messages/prove.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { download, fileName } from '../../share/download.ts';
import { restingDraws } from '../../state/figures.ts';
import { useLang } from '../../state/settings.ts';
import type { ClaimRequest } from '../../worker/methods/claim.ts';
import { useAnswer } from '../reduce/use-answer.ts';
import { useSource } from '../reduce/use-question.ts';
import { handRests, useSettled } from '../reduce/use-settled.ts';
import { ClaimForm } from './claim-form.tsx';
import { Pairs } from './pairs.tsx';
import { campaignName } from './request.ts';
import { today, useProving } from './state.ts';
import { Verdict } from './verdict.tsx';

/** What is asked about every sentence of the page. */
function useRequest(): ClaimRequest | null {
  const source = useSource();
  const lang = useLang();
  const audience = useProving((p) => p.audience);
  const medium = useProving((p) => p.medium);
  const country = useProving((p) => p.country);
  const date = useProving((p) => p.day) ?? today();
  const dossier = useProving((p) => p.dossier.trim());
  return useMemo(
    () => source && { source, lang, dossier, setting: { audience, medium, country, date }, draws: restingDraws },
    [source, lang, dossier, audience, medium, country, date],
  );
}

function Saved({ data }: { readonly data: string }) {
  const w = useMessages(proveMessages);
  const save = (): void =>
    download(fileName(`${campaignName()} ${w.verdictFile}`, 'json'), new Blob([data], { type: 'application/json' }));
  return (
    <Button look="plain" onPress={save}>
      {w.saveVerdict}
    </Button>
  );
}

/** An answer and what was computed of it; while another one is on its way it stays, fainter. */
function Told({
  busy,
  data,
  setting,
  children,
}: {
  readonly busy: boolean;
  readonly data: string;
  readonly setting: string;
  readonly children: ReactNode;
}) {
  const w = useMessages(proveMessages);
  return (
    <div className={busy ? 'told told--busy' : 'told'} data-claim={busy ? 'moving' : 'resting'}>
      {children}
      <p className="small faint">
        {setting} {w.law}
      </p>
      <Saved data={data} />
    </div>
  );
}

/** A sentence, judged as it is typed; without one, what may be said of each pair. */
export function ClaimSection() {
  const w = useMessages(proveMessages);
  const c = useMessages(common);
  const request = useRequest();
  const sentence = useProving((p) => p.sentence.trim());
  const one = useMemo(() => (request && sentence !== '' ? { ...request, sentence } : null), [request, sentence]);
  const judged = useAnswer('claim', useSettled(one, handRests));
  const listed = useAnswer('claims', useSettled(request, handRests));
  const asked = sentence === '' ? listed : judged;
  const claim = judged.answer?.ok ? judged.answer : null;
  const list = listed.answer?.ok ? listed.answer : null;
  const [first] = list?.pairs ?? [];
  return (
    <section className="section" aria-labelledby="prove-claims">
      <h2 id="prove-claims">{w.claims}</h2>
      <p className="section__note">{w.claimsNote}</p>
      <ClaimForm />
      {sentence !== '' && claim && (
        <Told busy={judged.busy} data={claim.data} setting={claim.claim.setting}>
          <Verdict claim={claim.claim} />
        </Told>
      )}
      {sentence === '' && list && first && (
        <Told busy={listed.busy} data={list.data} setting={first.claim.setting}>
          <Pairs pairs={list.pairs} />
        </Told>
      )}
      {(sentence === '' ? !list : !claim) && <p className="faint told">{asked.failed ? w.failed : c.loading}</p>}
    </section>
  );
}
