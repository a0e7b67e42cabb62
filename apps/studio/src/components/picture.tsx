import { type ChartNode, type ChartOptions, chartText } from '@contrechamp/report';
import type { ReactNode } from 'react';
import { compareMessages } from '../i18n/messages/compare.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { download, fileName } from '../share/download.ts';
import { savePng } from '../share/png.ts';
import { useLang, usePrinting, useTheme } from '../state/settings.ts';
import { Button } from './button.tsx';
import { Chart, useWidth } from './chart.tsx';
import './picture.css';

interface PictureProps {
  /** Of the file that the picture is saved as. */
  readonly name: string;
  /** Draws the picture for the room and the reader that there are. */
  draw(options: ChartOptions): ChartNode;
  readonly children?: ReactNode;
}

/** Width of the picture as a file: a full page of a report. */
const fileWidth = 1000;
/** Width on paper: that of its text, so that words keep their size. */
const paperWidth = 720;

/** A picture as wide as its place, which can be taken away as a file; `children` are its controls. */
export function Picture({ name, draw, children }: PictureProps) {
  const w = useMessages(compareMessages);
  const lang = useLang();
  const theme = useTheme();
  const printing = usePrinting();
  const [ref, width] = useWidth<HTMLDivElement>();
  const whole = () => chartText(draw({ lang, theme, width: fileWidth, title: true }));
  return (
    <figure className="picture">
      <div className="row row--between no-print">
        <div className="row">{children}</div>
        <div className="row">
          <Button
            look="plain"
            aria-label={w.savePicture('SVG')}
            onPress={() => download(fileName(name, 'svg'), new Blob([whole()], { type: 'image/svg+xml' }))}
          >
            {w.saveSvg}
          </Button>
          <Button
            look="plain"
            aria-label={w.savePicture('PNG')}
            onPress={() => void savePng(whole(), fileName(name, 'png'))}
          >
            {w.savePng}
          </Button>
        </div>
      </div>
      <div ref={ref} className="picture__frame">
        {width > 0 && <Chart node={draw({ lang, theme, width: printing ? paperWidth : width, title: false })} />}
      </div>
    </figure>
  );
}
