import { Button } from '../../components/button.tsx';
import { Picture } from '../../components/picture.tsx';
import { travelMessages } from '../../i18n/messages/travel.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { pointsOf, travelMap } from './map/chart.ts';
import type { MapData } from './map/data.ts';
import { detailOf, extentOf } from './map/view.ts';
import type { Lit } from './travel-table.tsx';
import { useAtlas } from './use-travel.ts';

interface TravelPictureProps extends Lit {
  readonly name: string;
  readonly data: MapData;
}

const legAt = (target: EventTarget): string | null =>
  (target as Element).closest('[data-leg]')?.getAttribute('data-leg') ?? null;

/** The map of the journeys; the table says the same in words. */
export function TravelPicture({ name, data, lit, light }: TravelPictureProps) {
  const w = useMessages(travelMessages);
  const { atlas, failed, retry } = useAtlas(detailOf(extentOf(pointsOf(data.journeys))));
  if (!atlas) {
    return (
      <div className="travel__waiting">
        <p className="faint" role="status">
          {failed ? w.noMap : w.loadingMap}
        </p>
        {failed && <Button onPress={retry}>{w.retry}</Button>}
      </div>
    );
  }
  return (
    <div
      className="travel__map"
      onPointerOver={(e) => light(legAt(e.target))}
      onPointerLeave={(e) => e.pointerType !== 'touch' && light(null)}
    >
      <Picture name={name} draw={(options) => travelMap(data, { ...options, atlas, lit: options.title ? null : lit })}>
        <span className="small faint travel__caption">{w.widths}</span>
      </Picture>
    </div>
  );
}
