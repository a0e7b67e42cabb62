import type { FindingCode } from '@contrechamp/engine';
import { type FindingText, silent } from './words.ts';

export const findingsEn: Readonly<Record<FindingCode, FindingText>> = {
  generic: {
    message: (p) =>
      `${p.excerpt} is a general environmental claim; what is computed is CO₂e, and nothing more general.`,
    remedy: () => 'Leave the word out, and say how much less CO₂e, than what.',
  },
  'part-for-whole': {
    message: (p) =>
      `${p.excerpt}: only the production of the visuals is computed, not the product, the brand or the media campaign.`,
    remedy: () => 'Write “producing the visuals”.',
  },
  'method-in-general': {
    message: () => 'One campaign was computed; the sentence speaks of a way of producing in general.',
    remedy: () => 'Name the production that it is compared with, and the one that was computed.',
  },
  'subject-unsaid': {
    message: () => 'The sentence does not say that it is about producing the visuals.',
    remedy: () => 'Begin with “Producing the visuals …”.',
  },
  neutral: {
    message: (p) => `${p.excerpt}: nothing that is produced is neutral or without emissions; totals here are gross.`,
    remedy: () => 'Say what it emits, or how much less than what.',
  },
  offset: {
    message: (p) => `${p.excerpt}: offsets do not lower what was emitted, and no claim may rest on them.`,
    remedy: () => 'Leave offsets out of the sentence.',
  },
  future: {
    message: (p) =>
      `${p.excerpt}: a promise needs a public, verifiable plan with dated targets and an independent check; none is part of this calculation.`,
    remedy: () => 'Say what has been computed, in the present.',
  },
  'no-base': {
    message: () => 'Less than what? The sentence does not say with what it compares.',
    remedy: () => 'Name the other production inside the sentence.',
  },
  'base-unclear': {
    message: (p) => `${p.excerpt} does not tell which production it is compared with.`,
    remedy: () => 'Name one scenario of the file: its place, its name, its way of producing.',
  },
  'claim-unreadable': {
    message: () =>
      'The sentence speaks of emissions, climate or the environment, and cannot be read as one scenario emitting less than another.',
    remedy: () =>
      'Write “Producing the visuals … emits at least N times less CO₂e than …”, or give --scenario, --than and --at-least.',
  },
  'functional-unit': {
    message: () =>
      'The two productions do not deliver the same thing: number, kind or size of the deliverables differ.',
    remedy: () => 'Compute both for the same deliverables.',
  },
  'unit-unlike-claim': {
    message: (p) => `${p.excerpt} is not what was computed (${p.raw('count')} still images).`,
    remedy: () => 'Say it of the deliverables of the file, or compute those of the sentence.',
  },
  'stages-differ': {
    message: (p) => `The two calculations do not cover the same stages: ${p.raw('own')}; ${p.raw('other')}.`,
    remedy: () => 'Compute both over the same stages.',
  },
  'period-differs': {
    message: (p) => `The two calculations are not of the same year: ${p.raw('year')} and ${p.raw('before')}.`,
    remedy: () => 'Compute both for one year.',
  },
  'release-differs': {
    message: (p) =>
      `The two calculations use different releases of the factors: ${p.raw('own')} and ${p.raw('other')}.`,
    remedy: () => 'Give one release to both with --catalogue.',
  },
  'choices-differ': {
    message: () =>
      'The two calculations follow different choices of method (publisher, contrails, training, equipment or electricity).',
    remedy: () => 'Write the same options in both files, or give them on the command line.',
  },
  'sampling-differs': {
    message: () => 'The two calculations were not drawn with the same seed and number of draws.',
    remedy: () => 'Draw both with one seed and one number of draws.',
  },
  'gwp-differs': {
    message: (p) =>
      `Part of the factors carry warming potentials of older IPCC reports: ${p.percent('own')} of the lower side, ${p.percent('other')} of the other.`,
    remedy: silent,
  },
  'category-missing': {
    message: (p) =>
      `${p.name('scenario')} counts nothing for ${p.category('category')}; ${p.name('other')} does: the difference may come from there.`,
    remedy: (p) =>
      `Count it, or declare it with its reason: excluded: [ { category: ${p.raw('category')}, reason: … } ].`,
  },
  'category-missing-there': {
    message: (p) =>
      `${p.name('scenario')} counts nothing for ${p.category('category')}; ${p.name('other')} does. That makes the claim more cautious, and must be said.`,
    remedy: (p) => `Declare it: excluded: [ { category: ${p.raw('category')}, reason: … } ].`,
  },
  'market-electricity': {
    message: () => 'Electricity is counted as bought (market-based); comparisons in public use the grid as it is.',
    remedy: () => 'Compute with --electricity location.',
  },
  'one-choice': {
    message: () => 'Contrails are left out of the calculation: that the claim also holds with them is not shown.',
    remedy: () => 'Compute with contrails; the check then looks at both.',
  },
  label: {
    message: (p) =>
      `${p.excerpt}: a sustainability label must rest on a certification scheme or a public authority; this calculation is neither.`,
    remedy: () => 'Give the number of the dossier and its address, without a badge or a seal.',
  },
  'on-request': {
    message: (p) =>
      `${p.excerpt}: the proof must be frozen and within everybody’s reach before the sentence is published.`,
    remedy: () => 'Publish the dossier and give its address.',
  },
  'early-estimate': {
    message: () => 'The campaign is an early estimate from a handful of answers: too little to publish a comparison.',
    remedy: () => 'Complete the inventory, then write state: provisional or final.',
  },
  expired: {
    message: (p) => `The calculation is of ${p.raw('year')}, more than three years before the day of publication.`,
    remedy: () => 'Compute the campaign of today.',
  },
  superiority: {
    message: (p) =>
      `${p.excerpt}: one impact was compared, CO₂e. To say more takes several impacts and a panel of reviewers.`,
    remedy: () => 'Say “emits … less CO₂e”.',
  },
  'other-impact': {
    message: (p) => `${p.excerpt}: this impact is not compared here.`,
    remedy: () => 'Leave it out; give known figures for energy and water beside the sentence, on their own.',
  },
  avoided: {
    message: (p) =>
      `${p.excerpt}: emissions are never counted as saved or avoided; nobody knows that the other production would have taken place.`,
    remedy: () => 'Compare the two productions: “emits … less CO₂e than …”.',
  },
  'single-score': {
    message: (p) => `${p.excerpt}: impacts are never added up into one score, and no score was computed.`,
    remedy: () => 'Leave it out; say CO₂e alone, and give water and energy on their own.',
  },
  'above-bound': {
    message: (p) =>
      `${p.said} holds in ${p.percent('probability')} of draws; 95 % are asked for. What holds: at least ${p.strongest}.`,
    remedy: (p) => `Write “at least ${p.strongest}”.`,
  },
  'not-lower': {
    message: (p) =>
      `${p.name('scenario')} does not emit less than ${p.name('than')} in 95 % of draws (holds in ${p.percent('probability')}): the interval of the ratio reaches 1.`,
    remedy: () => 'Say nothing of which emits less, or measure what separates them.',
  },
  'up-to-extreme': {
    message: (p) => `“Up to ${p.said}” quotes an extreme case, which holds in ${p.percent('probability')} of draws.`,
    remedy: (p) => `Write “at least ${p.strongest}”.`,
  },
  'up-to-untypical': {
    message: () => '“Up to” says the most and hides the usual.',
    remedy: (p) => `Put the value that holds beside it: “at least ${p.strongest}”, or write that alone.`,
  },
  'too-many-figures': {
    message: (p) => `${p.said}: more significant figures than the interval allows (two).`,
    remedy: () => 'Round down to two significant figures, or give the interval in the sentence.',
  },
  'quantity-unread': {
    message: (p) => `${p.excerpt}: an amount without a figure that can be held against the calculation.`,
    remedy: () => 'Write it in figures, “at least 20 times less”, thousands without a point or a comma.',
  },
  'unit-unsaid': {
    message: () => 'The sentence says CO₂, or no gas at all; all greenhouse gases are computed.',
    remedy: () => 'Write CO₂e.',
  },
  evidence: {
    message: (p) =>
      `${p.name('scenario')}: ${p.percent('primary')} measured or invoiced, ${p.percent('proxies')} on stand-ins, ${p.percent('assumed')} on assumptions of our own.`,
    remedy: silent,
  },
  'say-base': { message: () => 'Inside the sentence: what it is compared with.', remedy: silent },
  'say-method': {
    message: () => 'Method and assumptions, and the date of the calculation.',
    remedy: silent,
  },
  'say-boundary': { message: () => 'What is delivered and which stages are covered.', remedy: silent },
  'say-not-assessed': { message: () => 'That water, energy and other impacts are not compared.', remedy: silent },
  'say-report': {
    message: () => 'Where anybody can read the report: the address or the number of the dossier.',
    remedy: silent,
  },
  'dossier-items': {
    message: (p) => `Of what the report of a published comparison holds, this calculation lacks: ${p.items('items')}.`,
    remedy: silent,
  },
  'no-panel': {
    message: () => 'Whether a panel of at least three experts reviewed it; without one, publish with caution.',
    remedy: silent,
  },
  'law-claimed': {
    message: (p) => `${p.excerpt}: no calculation makes a sentence lawful, and keeping a law is no merit to advertise.`,
    remedy: () => 'Leave it out.',
  },
  'country-without-rules': {
    message: (p) => `No law of ${p.raw('country')} is recorded here: only standards and rules of our own were applied.`,
    remedy: () => 'Have the sentence read by somebody who knows the law there.',
  },
  'country-union-only': {
    message: (p) => `For ${p.raw('country')} only the law of the European Union is recorded, not the national one.`,
    remedy: () => 'Have the sentence read by somebody who knows the law there.',
  },
  'rules-old': {
    message: (p) =>
      `The rules were last checked on ${p.raw('checked')}, more than twelve months before ${p.raw('date')}.`,
    remedy: () => 'Have them checked again before publication.',
  },
  'not-yet-in-force': {
    message: (p) => `A text behind ${p.raw('rule')} applies from ${p.raw('from')} only.`,
    remedy: silent,
  },
};
