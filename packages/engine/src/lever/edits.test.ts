import { describe, expect, it } from 'vitest';
import { openCampaign } from '../testing/lever-campaign.ts';
import { pullsOf } from '../testing/levers.ts';
import { compose } from './compose.ts';
import { inventoryEdits } from './edits.ts';

const bench = openCampaign('shoot');
const { scene } = bench.meter;
const editsOf = (...ids: readonly string[]) => inventoryEdits(pullsOf(bench, ...ids), scene);

describe('what a lever changes in the file', () => {
  it('is told field by field', () => {
    expect(editsOf('electric-vehicles', 'tap-water')).toEqual([
      { kind: 'set', activity: 'vans', field: 'fuel', from: 'diesel', to: 'electric' },
      { kind: 'set', activity: 'catering', field: 'bottledWater', from: '160 L', to: null },
      {
        ...{ kind: 'set', activity: 'catering', field: 'drinks', from: null },
        to: [{ kind: 'tap-water', volume: '160 L' }],
      },
    ]);
  });

  it('is told entry by entry where entries come and go', () => {
    expect(editsOf('remote-attendance')).toEqual([
      { kind: 'removed', activity: 'client', type: 'flight' },
      { kind: 'added', activity: 'client-call', type: 'videocall' },
    ]);
    expect(editsOf('local-equipment').map((e) => e.kind)).toEqual(['set', 'added']);
  });

  it('is told of the site, and of the method as a whole', () => {
    const [site] = editsOf('shoot-locally');
    expect(site).toEqual({
      kind: 'site',
      from: { city: 'Cape Town', country: 'ZA' },
      to: { city: 'Paris', country: 'FR' },
    });
    expect(editsOf('produce-as:ai')).toEqual([{ kind: 'replaced', by: 'produce-as:ai' }]);
    expect(editsOf()).toEqual([]);
  });

  it('leads from the file to what is computed', () => {
    for (const pull of bench.pulls.filter((p) => !p.lever.replace)) {
      const made = compose([pull], scene).entries.map((e) => e.fields);
      for (const edit of inventoryEdits([pull], scene)) {
        if (edit.kind !== 'set') continue;
        const [before, after] = [scene.activities, made].map((list) => list.find((f) => f.id === edit.activity));
        expect([before?.[edit.field] ?? null, after?.[edit.field] ?? null]).toEqual([edit.from, edit.to]);
      }
      const gone = inventoryEdits([pull], scene).filter((e) => e.kind === 'removed');
      expect(gone.flatMap((e) => made.filter((f) => f.id === e.activity))).toEqual([]);
    }
  });
});
