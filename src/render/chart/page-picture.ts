// How large a chart stands on a page of print: as wide as its text, and smaller where it would be higher than the page.
import type { Brand } from '../../core/document/brand.ts';
import type { Chart } from '../../core/document/chart.ts';
import { type Drawn, drawChart } from './draw-chart.ts';

/** The width of the text, 16 cm, in CSS pixels. */
const pageWidth = 605;
/** The height that a page has for a picture below its caption, 22.5 cm. */
const pageHeight = 850;

/** A chart drawn for a page of A4, with the width and height that it takes there in CSS pixels. */
export function pagePicture(chart: Chart, brand: Brand): Drawn {
  const { svg, width, height } = drawChart(chart, brand, { width: pageWidth });
  const scale = Math.min(1, pageHeight / height);
  return { svg, width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** The share of the width of the text that a picture takes. */
export const shareOfWidth = ({ width }: Drawn): number => width / pageWidth;
