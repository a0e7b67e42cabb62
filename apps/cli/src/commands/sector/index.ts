import { type Calculation, defaultDraws, defaultSeed, sectorView } from '@contrechamp/engine';
import {
  type Chosen,
  csvText,
  type Lang,
  renderSector,
  type SectorProblem,
  type SectorResult,
  sectorJson,
  sectorRows,
  typeset,
} from '@contrechamp/report';
import { openCalculation } from '../../campaign.ts';
import { loadCatalogue, loadSector } from '../../catalogue/load.ts';
import { Failure } from '../../failure.ts';
import { type Options, oneOf } from '../../options.ts';
import { line, type Output } from '../../output.ts';
import { version } from '../../version.ts';
import { whichScenario } from '../../which-scenario.ts';
import { putText } from '../export/target.ts';
import { checkChoice, daysOf, readChoice } from './choice.ts';
import { findCampaigns } from './find.ts';

/** Whose activity areas the published shares are of. */
const areasOfShares = 'adgreen';

const words = {
  en: {
    usage: 'Give a campaign file, or a folder of campaigns: contrechamp sector PATH…',
    same: (file: string, id: string, others: string) =>
      `${file}: the campaign id “${id}” is also that of ${others}. Added up, one campaign would count twice: give one of the files, or other ids.`,
    leftOut: (n: number) => (n === 1 ? '1 file or folder left out:' : `${n} files or folders left out:`),
    nothing: 'No campaign could be read.',
  },
  fr: {
    usage: 'Donnez un fichier de campagne, ou un dossier de campagnes : contrechamp sector CHEMIN…',
    same: (file: string, id: string, others: string) =>
      `${file} : l’id de campagne « ${id} » est aussi celui de ${others}. Additionnés, ils compteraient deux fois : donnez l’un des fichiers, ou d’autres id.`,
    leftOut: (n: number) =>
      n === 1 ? '1 fichier ou dossier laissé de côté :' : `${n} fichiers ou dossiers laissés de côté :`,
    nothing: 'Aucune campagne n’a pu être lue.',
  },
};

interface Opened {
  readonly file: string;
  readonly calculation: Calculation;
}

interface Read {
  readonly opened: readonly Opened[];
  readonly problems: readonly SectorProblem[];
}

/** Reads what can be read; a broken file costs itself and nothing else. */
function readAll(files: readonly string[], options: Options): Read {
  const opened: Opened[] = [];
  const problems: SectorProblem[] = [];
  for (const file of files) {
    try {
      opened.push({ file, calculation: openCalculation(file, options) });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problems.push({ file, message: error.message });
    }
  }
  return { opened, problems };
}

/** Files of one campaign, two states of it for instance, would count twice in a sum: none of them is taken. */
function withoutDoubles({ opened, problems }: Read, lang: Lang): Read {
  const filesOf = (id: string) => opened.filter((o) => o.calculation.campaign.id === id).map((o) => o.file);
  const doubles = opened.filter((o) => filesOf(o.calculation.campaign.id).length > 1);
  return {
    opened: opened.filter((o) => !doubles.includes(o)),
    problems: [
      ...problems,
      ...doubles.map(({ file, calculation }) => {
        const { id } = calculation.campaign;
        const others = filesOf(id).filter((f) => f !== file);
        return { file, message: typeset(words[lang].same(file, id, others.join(', ')), lang) };
      }),
    ],
  };
}

function resultOf(opened: readonly Opened[], options: Options): SectorResult {
  const { lang, seed = defaultSeed, draws = defaultDraws } = options;
  const ids = opened.map((o) => o.calculation.campaign.id);
  const scenarios = readChoice('--scenario', options.scenario, lang);
  const days = readChoice('--shoot-days', options.only.shootDays, lang);
  checkChoice('--scenario', scenarios, ids, lang);
  checkChoice('--shoot-days', days, ids, lang);
  const ways = new Map<string, { readonly file: string; readonly chosen: Chosen }>();
  const campaigns = opened.map(({ file, calculation }) => {
    const { id, reference, scenarios: all } = calculation.campaign;
    const asked = scenarios.of.get(id) ?? scenarios.all;
    const scenario = whichScenario(calculation, '--scenario', asked, reference, options);
    ways.set(id, { file, chosen: asked !== undefined ? 'asked' : all.length === 1 ? 'only' : 'reference' });
    return { calculation, scenario, shootDays: daysOf(days, id, ids, lang) };
  });
  const areas = loadCatalogue(lang).data.headingViews.find((v) => v.id === areasOfShares);
  if (!areas) throw new RangeError(`no view ${areasOfShares}`);
  const facts = loadSector(lang);
  return { view: sectorView(campaigns, facts, areas, { seed, draws }), facts, areas, ways };
}

/** Spreadsheets take a file for UTF-8 when it says so first. */
const byteOrderMark = '\ufeff';

/** `sector PATH…`: campaigns beside what is published of their sector. Exit code 2 when a file was left out. */
export function sector(paths: readonly string[], options: Options, output: Output): number {
  const { lang, color } = options;
  const w = words[lang];
  const format = options.json
    ? 'json'
    : (oneOf(lang, 'format', options.only.format, ['text', 'json', 'csv']) ?? 'text');
  if (paths.length === 0) throw new Failure(typeset(w.usage, lang));
  const found = findCampaigns(paths, lang);
  const read = withoutDoubles(readAll(found.files, options), lang);
  const problems = [...found.problems, ...read.problems];
  if (problems.length > 0) {
    const told = problems.map((p) => p.message).join('\n\n');
    const nothing = read.opened.length === 0 ? `\n\n${typeset(w.nothing, lang)}` : '';
    output.err(line(`${typeset(w.leftOut(problems.length), lang)}\n\n${told}${nothing}`));
  }
  if (read.opened.length === 0) return 2;
  const result = resultOf(read.opened, options);
  const write = {
    text: () => putText(renderSector(result, { lang, color, width: output.width }), options, output),
    json: () => putText(JSON.stringify(sectorJson(result, { version, problems }), null, 2), options, output),
    csv: () => putText(csvText(sectorRows(result, lang), lang), options, output, byteOrderMark),
  };
  write[format]();
  return problems.length > 0 ? 2 : 0;
}
