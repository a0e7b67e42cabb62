// @ts-check
/** Writes everything that is computed into the repository again; review the difference before committing it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { campaignOf, definitions, generatedPart, withGenerated } from './activity-pages.mjs';
import { leverTable, withLevers } from './lever-table.mjs';
import { recommendationsTable, withRecommendations } from './recommendations.mjs';
import { sectorArguments, withSector } from './sector-pages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'apps/cli/bin/contrechamp.js');
const examples = join(root, 'examples');

/** @param {string[]} args */
const contrechamp = (...args) =>
  execFileSync(process.execPath, [bin, ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** @param {string} folder */
const published = (folder) => {
  const file = join(folder, 'published.yaml');
  return existsSync(file) ? ['--published', file] : [];
};

const schemas = join(root, 'docs/schema');
for (const [, kind = ''] of readFileSync(join(schemas, 'README.md'), 'utf8').matchAll(/\((\S+)\.schema\.json\)/g)) {
  writeFileSync(join(schemas, `${kind}.schema.json`), contrechamp('schema', kind));
}

writeFileSync(
  join(examples, 'every-activity/campaign.yaml'),
  `# One entry of every activity type: the examples of docs/activities, together. Written by npm run examples:renew.\n${campaignOf(
    definitions.map(({ type, example }) => ({ type, id: type, ...example })),
  )}`,
);

for (const name of readdirSync(examples)) {
  const folder = join(examples, name);
  const campaign = join(folder, 'campaign.yaml');
  if (!existsSync(campaign)) continue;
  writeFileSync(
    join(folder, 'expected.json'),
    contrechamp('compare', campaign, '--json', '--lang', 'en', ...published(folder)),
  );
}

for (const { type, example } of definitions) {
  for (const lang of /** @type {const} */ (['en', 'fr'])) {
    const page = join(root, `docs/activities/${lang}/${type}.md`);
    writeFileSync(page, withGenerated(readFileSync(page, 'utf8'), generatedPart(type, example, lang)));
  }
}

const whitePaper = join(examples, 'white-paper');
const readme = join(root, 'README.md');
const shown = contrechamp('compare', join(whitePaper, 'campaign.yaml'), '--lang', 'en', ...published(whitePaper));
const [before, , after] = readFileSync(readme, 'utf8').split(
  /(?<=npm run examples:renew -->)|(?=<!-- end of output -->)/,
);
const withOutput = `${before}\n\n\`\`\`\n${shown.trimEnd()}\n\`\`\`\n\n${after}`;
const table = recommendationsTable(join(whitePaper, 'campaign.yaml'), contrechamp);
writeFileSync(readme, withRecommendations(withOutput, table));

for (const lang of ['en', 'fr']) {
  const picture = contrechamp('chart', join(whitePaper, 'campaign.yaml'), '--lang', lang);
  writeFileSync(join(root, `docs/images/white-paper-${lang}.svg`), picture);
}

for (const [page, lang] of /** @type {const} */ ([
  ['sobriety.md', 'en'],
  ['sobriete.md', 'fr'],
])) {
  const path = join(root, 'docs/guides', page);
  const text = readFileSync(path, 'utf8').replace(
    /<!-- (white-paper|heavy-video) -->[\s\S]*?<!-- end -->/g,
    (_, example) => {
      const shown = contrechamp('sobriety', join(examples, example, 'campaign.yaml'), '--lang', lang).trimEnd();
      return `<!-- ${example} -->\n\n\`\`\`\n${shown}\n\`\`\`\n\n<!-- end -->`;
    },
  );
  writeFileSync(path, text);
}

for (const [page, lang] of /** @type {const} */ ([
  ['sector.md', 'en'],
  ['secteur.md', 'fr'],
])) {
  const path = join(root, 'docs/guides', page);
  writeFileSync(
    path,
    withSector(readFileSync(path, 'utf8'), contrechamp(...sectorArguments(examples), '--lang', lang)),
  );
}

const sober = join(examples, 'sober-generation');
for (const [page, lang] of /** @type {const} */ ([
  ['planned-and-metered.md', 'en'],
  ['prevu-et-mesure.md', 'fr'],
])) {
  const path = join(root, 'docs/guides', page);
  const receipts = ['--receipts', join(sober, 'receipts.jsonl'), '--lang', lang];
  const whole = contrechamp('compare', join(sober, 'campaign.yaml'), ...receipts).trimEnd();
  const shown = whole.slice(whole.indexOf(lang === 'en' ? '\nPlanned and metered' : '\nPrévu et mesuré') + 1);
  const text = readFileSync(path, 'utf8').replace(
    /<!-- sober-generation -->[\s\S]*?<!-- end -->/,
    () => `<!-- sober-generation -->\n\n\`\`\`\n${shown}\n\`\`\`\n\n<!-- end -->`,
  );
  writeFileSync(path, text);
  const picture = contrechamp('chart', join(sober, 'campaign.yaml'), ...receipts);
  writeFileSync(join(root, `docs/images/planned-and-metered-${lang}.svg`), picture);
}

for (const [page, lang] of /** @type {const} */ ([
  ['metering.md', 'en'],
  ['mesurer.md', 'fr'],
])) {
  const path = join(root, 'docs/guides', page);
  const shown = contrechamp('meter', join(examples, 'metered-folder'), '--region', 'FR', '--lang', lang).trimEnd();
  const text = readFileSync(path, 'utf8').replace(
    /<!-- metered-folder -->[\s\S]*?<!-- end -->/,
    () => `<!-- metered-folder -->\n\n\`\`\`\n${shown}\n\`\`\`\n\n<!-- end -->`,
  );
  writeFileSync(path, text);
}

for (const [name, lang] of /** @type {const} */ ([
  ['livre-blanc.pdf', 'fr'],
  ['white-paper.pdf', 'en'],
])) {
  const paper = join(whitePaper, name);
  rmSync(paper, { force: true });
  const own = ['--date', '2026-11-26', '--brand', join(whitePaper, 'brand.yaml'), ...published(whitePaper)];
  contrechamp('report', join(whitePaper, 'campaign.yaml'), '-o', paper, '--lang', lang, ...own);
}

const { levers } = JSON.parse(contrechamp('levers', '--json'));
for (const [page, lang] of /** @type {const} */ ([
  ['reducing.md', 'en'],
  ['reduire.md', 'fr'],
])) {
  const path = join(root, 'docs/guides', page);
  writeFileSync(path, withLevers(readFileSync(path, 'utf8'), leverTable(levers, lang)));
}
