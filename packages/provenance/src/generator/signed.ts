import type { Action, C2paFacts } from '../c2pa/c2pa.ts';
import type { Generation } from './generation.ts';
import { serviceGeneration } from './services.ts';
import { type Nature, natureOf } from './source-type.ts';

export interface Signed {
  readonly nature: Nature;
  readonly generation: Generation | null;
  readonly from: string;
}

/** What a model does, as opposed to converting, cropping, or marking. */
const isWork = (a: Action): boolean =>
  !/^c2pa\.(converted|published|resized|cropped|transcoded|repackaged|watermarked)/.test(a.action);

/** Google marks what it made in a second action of the same source type. */
const isMark = (a: Action): boolean => /watermark|synthid/i.test(a.description ?? '') && a.action !== 'c2pa.created';

/** The version of Firefly is a parameter of its own: `4.0.0-release-firefly_v4-…`. */
function modelOf(action: Action): string | null {
  const version = /^(\d+)/.exec(action.version ?? '')?.[1];
  if (version && /firefly/i.test(action.agent ?? '')) return `firefly-${version}`;
  return action.agent;
}

/**
 * What a manifest says a picture is. One action that created it with a model makes it generated; one that edited
 * something else with a model, edited. Manifests that say nothing of it give null.
 */
export function signedAs(c2pa: C2paFacts, task: 'image' | 'video'): Signed | null {
  const told = c2pa.actions.filter((a) => natureOf(a.source) !== null && isWork(a) && !isMark(a));
  const byModel = told.filter((a) => ['generated', 'edited'].includes(natureOf(a.source) ?? ''));
  const created = byModel.find((a) => !a.placed && a.action === 'c2pa.created' && natureOf(a.source) === 'generated');
  const [first] = byModel;
  if (!first) {
    const [plain] = told;
    const nature = plain && natureOf(plain.source);
    return nature ? { nature, generation: null, from: `C2PA ${plain.action}` } : null;
  }
  const known = created ?? first;
  const words = [known.agent, c2pa.generator, known.description, c2pa.signer?.issuer ?? null];
  const from = `C2PA ${known.action}`;
  // A manifest keeps its label in every version of the picture: the same work is told by the same place in it.
  const works = byModel.map((a) => ({
    model: modelOf(a),
    key: `${a.manifest}/${c2pa.actions.filter((b) => b.manifest === a.manifest).indexOf(a)}`,
  }));
  const generation = serviceGeneration({ words, from, task, works });
  return { nature: created ? 'generated' : 'edited', generation, from };
}
