import { formatPercent } from '@contrechamp/report';
import { api } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Choices } from '../../components/choices.tsx';
import { Slider } from '../../components/slider.tsx';
import { proveMessages } from '../../i18n/messages/prove.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { fileName } from '../../share/download.ts';
import { useLang } from '../../state/settings.ts';
import { BrandFields } from './brand-fields.tsx';
import { CoverPicture } from './cover-picture.tsx';
import { make, useMaking } from './making.ts';
import { MakingNote } from './making-note.tsx';
import { campaignFile, campaignName, common } from './request.ts';
import { proving, today, useProving } from './state.ts';

const [least, most] = [5, 95];

/** How the paper is made: language, extent, date, target. */
function PaperFields() {
  const w = useMessages(proveMessages);
  const own = useLang();
  const lang = useProving((p) => p.lang) ?? own;
  const summary = useProving((p) => p.summary);
  const grey = useProving((p) => p.grey);
  const date = useProving((p) => p.date);
  const target = useProving((p) => p.target);
  const aim = (percent: number): void => proving.set({ target: percent / 100 });
  return (
    <div className="prove-fields">
      <div className="field">
        <span className="field__label">{w.paperLang}</span>
        <Choices
          label={w.paperLang}
          value={lang}
          onChange={(key) => proving.set({ lang: key })}
          options={[
            { key: 'en', label: 'English' },
            { key: 'fr', label: 'Français' },
          ]}
        />
      </div>
      <div className="field">
        <span className="field__label">{w.extent}</span>
        <Choices
          label={w.extent}
          value={summary ? 'page' : 'whole'}
          onChange={(key) => proving.set({ summary: key === 'page' })}
          options={[
            { key: 'whole', label: w.whole },
            { key: 'page', label: w.onePage },
          ]}
        />
      </div>
      <div className="field">
        <span className="field__label">{w.style}</span>
        <Choices
          label={w.style}
          value={grey ? 'grey' : 'colour'}
          onChange={(key) => proving.set({ grey: key === 'grey' })}
          options={[
            { key: 'colour', label: w.inColour },
            { key: 'grey', label: w.inGreys },
          ]}
        />
      </div>
      <label className="field">
        <span className="field__label">{w.date}</span>
        <input
          className="input"
          type="date"
          value={date ?? today()}
          aria-describedby="paper-date-hint"
          onChange={(e) => proving.set({ date: e.target.value })}
        />
        <span className="field__hint" id="paper-date-hint">
          {w.dateHint}
        </span>
      </label>
      <Slider
        label={w.target}
        value={Math.round(100 * target)}
        min={least}
        max={most}
        step={5}
        output={formatPercent(target, own)}
        onMove={aim}
        onSettle={aim}
      />
    </div>
  );
}

/** What a request for the paper says, as the fields stand. */
function paperRequest(format: 'pdf' | 'html', own: 'fr' | 'en') {
  const { lang, summary, grey, date, target, name, accent, ground, logo } = proving.get();
  const body = common();
  const day = date ?? today();
  return {
    ...body,
    ...{ format, summary, target, lang: lang ?? own, file: campaignFile(body.text) },
    ...(grey && { style: 'grey' }),
    ...(day !== '' && { date: day }),
    brand: {
      ...(name.trim() !== '' && { name: name.trim() }),
      ...(accent !== null && { accent }),
      ...(ground !== null && { cover: ground }),
      ...(logo && { logo: { type: logo.type, base64: logo.base64 } }),
    },
  };
}

/** The white paper: fields at the left, its cover at the right. */
export function PaperSection() {
  const w = useMessages(proveMessages);
  const own = useLang();
  const summary = useProving((p) => p.summary);
  const busy = useMaking((m) => m.state === 'making');
  const paper = (format: 'pdf' | 'html'): void => {
    const name = fileName(`${campaignName()} ${summary ? w.summaryFile : w.paperFile}`, format);
    const request = paperRequest(format, own);
    void make('paper', name, (signal) => api.report(request, signal));
  };
  return (
    <section className="section" aria-labelledby="prove-paper">
      <h2 id="prove-paper">{w.paper}</h2>
      <p className="section__note">{w.paperNote}</p>
      <div className="prove-paper">
        <div className="stack">
          <PaperFields />
          <BrandFields />
          <div className="row">
            <Button look="main" isDisabled={busy} onPress={() => paper('pdf')}>
              {w.pdf}
            </Button>
            <Button isDisabled={busy} onPress={() => paper('html')}>
              {w.html}
            </Button>
          </div>
          <MakingNote what="paper" />
        </div>
        {summary ? <p className="small faint prove-paper__none">{w.noCover}</p> : <CoverPicture />}
      </div>
    </section>
  );
}
