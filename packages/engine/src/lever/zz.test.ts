import { it } from 'vitest';
import { activityDefinitions } from '../activity/registry.ts';
import { compile } from '../footprint/compile.ts';
import { parseCampaign } from '../inventory/parse.ts';
import { catalogue } from '../testing/catalogue.ts';
import { leverMeans, leverText, openCampaign } from '../testing/lever-campaign.ts';
import { greedyOrder, sortLevers } from './rank.ts';
import { rewritten } from './rewrite.ts';
import { Space } from './space.ts';

it('x', () => {
  const p = parseCampaign(leverText, activityDefinitions);
  console.log(JSON.stringify(p.diagnostics));
  if (p.campaign)
    console.log(compile(p.campaign, catalogue, leverMeans.options).diagnostics.filter((d) => d.severity === 'error'));
  for (const s of ['shoot', 'studio', 'ai']) {
    const b = openCampaign(s);
    const so = sortLevers(b.pulls, b.meter);
    console.log(s, b.meter.total([])?.central, 'home', b.meter.scene.home, b.meter.scene.days);
    const t0 = b.meter.total([])!;
    for (const x of so.applicable) console.log('  ', x.lever.id, (t0.central - b.meter.total([x])!.central).toFixed(2));
    console.log(
      ' blocked',
      so.blocked.map((x) => [x.lever.id, x.diagnostics[0]]),
    );
    console.log(' inapplicable', so.inapplicable.map((x) => x.lever.id).join());
    const t = performance.now();
    const sp = Space.of(
      so.applicable.filter((x) => !x.lever.replace),
      b.meter,
    );
    console.log(sp?.groups.map((g) => g.touch.length).join(), performance.now() - t);
    const g = greedyOrder(
      so.applicable.filter((x) => !x.lever.replace),
      b.meter,
    );
    console.log(
      rewritten(
        leverText,
        b.pulls.filter((x) => g.includes(x)),
        b.meter.scene,
      ),
    );
  }
});
