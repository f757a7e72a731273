// The style sheet of a page: typography, colours of the brand in light and dark, narrow screens, and print on A4.
import type { Document } from '../../core/document/block.ts';
import type { Brand } from '../../core/document/brand.ts';
import { mixed } from '../../core/document/colour.ts';
import { type Paint, type Painted, paints, paletteOf, type Scheme } from '../chart/palette.ts';
import { oneLine } from '../one-line.ts';

/** The style sheet of a document; nothing that people typed can end it or add to it. */
export function styleOf(document: Document, brand: Brand): string {
  const own = (family: string | null, others: string): string => {
    const name = family?.replace(/[^\p{L}\p{N} _-]/gu, '').trim() ?? '';
    return name === '' ? others : `"${name}",${others}`;
  };
  const fonts = `:root{--text:${own(brand.fonts.text, serif)};--head:${own(brand.fonts.headings ?? brand.fonts.text, sans)};--sans:${own(brand.fonts.text, sans)}}`;
  const colours = `:root{color-scheme:light;${variables(brand, 'light')}}`;
  const dark = `@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${variables(brand, 'dark')}}}`;
  const foot = brand.footer ?? document.title;
  const page = `@page{size:A4;margin:20mm 22mm 22mm;@bottom-left{content:"${cssText(foot)}";${running};max-width:120mm}@bottom-right{content:counter(page) " / " counter(pages);${running}}}`;
  return [colours, fonts, dark, screen, painted, narrow, page, print].join('\n');
}

const serif = `Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"Liberation Serif",serif`;
const sans = `"Avenir Next",Avenir,"Segoe UI","Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif`;
const running = `font:8pt ${sans};color:#555;vertical-align:top;padding-top:4mm`;

/** Text within a string of CSS: anything but letters and digits becomes its number. */
const cssText = (text: string): string =>
  oneLine(text)
    .slice(0, 90)
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[^\p{L}\p{N} ]/gu, (mark) => `\\${(mark.codePointAt(0) ?? 0).toString(16)} `);

/** The palette as variables, and a few colours of the page beside it. */
function variables(brand: Brand, scheme: Scheme): string {
  const palette: Painted = paletteOf(brand, scheme);
  const own = Object.entries(paints).map(([paint, name]) => `--${name}:${palette[paint as Paint]}`);
  const warm = mixed(palette.second, palette.paper, scheme === 'dark' ? 0.14 : 0.09);
  const cool = mixed(palette.accent, palette.paper, scheme === 'dark' ? 0.12 : 0.05);
  return [...own, `--warm:${warm}`, `--cool:${cool}`].join(';');
}

/** Pictures take their colours from the page. */
const painted = Object.values(paints)
  .map((name) => `.f-${name}{fill:var(--${name})}.s-${name}{stroke:var(--${name})}`)
  .join('');

const screen = `*{box-sizing:border-box}
html{font-size:106.25%;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1.5rem}
body{margin:0 auto;max-width:44rem;padding:0 1.5rem;background:var(--paper);color:var(--ink);font:1rem/1.62 var(--text);overflow-wrap:anywhere;font-variant-numeric:oldstyle-nums;text-wrap:pretty}
a{color:var(--accent);text-decoration-thickness:.06em;text-underline-offset:.18em}
a:focus-visible,summary:focus-visible,.table:focus-visible{outline:.16rem solid var(--accent);outline-offset:.16rem;border-radius:.12rem}
.skip{position:absolute;inset-inline-start:1rem;top:-6rem;padding:.6rem 1rem;background:var(--accent);color:var(--paper);font-family:var(--sans);z-index:1}
.skip:focus{top:0}
body>header{display:flex;gap:1.2rem;align-items:center;justify-content:space-between;flex-wrap:wrap;padding:1.6rem 0 1.1rem;border-bottom:1px solid var(--grid);font:.82rem/1.5 var(--sans);color:var(--soft)}
body>header p{margin:0}
.logo{max-height:3.2rem;max-width:14rem;height:auto;width:auto}
h1,h2,h3,h4{font-family:var(--head);line-height:1.2;text-wrap:balance;font-variant-numeric:lining-nums;break-after:avoid}
h1{font-size:2.35rem;letter-spacing:-.018em;margin:3.2rem 0 1rem;font-weight:700}
h2{font-size:1.48rem;letter-spacing:-.008em;margin:3.4rem 0 .9rem;padding-top:.9rem;border-top:.18rem solid var(--accent);font-weight:650}
h3{font-size:1.13rem;margin:2.1rem 0 .5rem;font-weight:650}
h4{font-size:1rem;margin:1.6rem 0 .4rem;font-weight:650}
p{margin:0 0 1rem}
.opening>p:first-of-type{color:var(--soft);font-size:.94rem;margin-bottom:1.6rem}
ul,ol{margin:0 0 1.1rem;padding-inline-start:1.35rem}
li{margin:0 0 .55rem;padding-inline-start:.15rem}
li::marker{color:var(--accent)}
q{quotes:none}
hr{border:0;border-top:1px solid var(--grid);margin:2.6rem 0}
.refs{font:600 .64em/0 var(--sans);white-space:nowrap;letter-spacing:.01em;font-variant-numeric:lining-nums}
.refs a{padding:.3em .1em}
.contents{margin:2.2rem 0 0;padding:1.2rem 1.4rem 1.1rem;background:var(--cool);border-radius:.4rem;font-family:var(--sans);font-size:.9rem;line-height:1.4}
.contents h2{margin:0 0 .6rem;padding:0;border:0;font-size:.8rem;letter-spacing:.06em;text-transform:uppercase;color:var(--soft)}
.contents ol{columns:2;column-gap:2rem;list-style:none;margin:0;padding:0}
.contents li{margin:0;padding:0;break-inside:avoid}
.contents a{display:block;padding:.26rem 0;text-decoration:none}
.contents a:hover{text-decoration:underline}
.caution{margin:1.5rem 0;padding:1rem 1.25rem;border-inline-start:.28rem solid var(--second);background:var(--warm);border-start-end-radius:.3rem;border-end-end-radius:.3rem;break-inside:avoid}
.caution p{margin:0}
.quotation{margin:1.9rem 0;padding-inline-start:1.4rem;border-inline-start:.18rem solid var(--accent);break-inside:avoid}
blockquote{margin:0}
blockquote p{font-size:1.2rem;line-height:1.45;font-style:italic;margin:0 0 .35rem}
.quotation figcaption{font:.86rem/1.5 var(--sans);color:var(--soft)}
.table{overflow-x:auto;margin:1.5rem 0 1.8rem}
table{border-collapse:collapse;width:100%;font:.84rem/1.42 var(--sans);font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
caption{text-align:start;font-weight:600;padding:0 0 .5rem;color:var(--soft)}
.unseen{position:absolute;width:1px;height:1px;margin:0;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{text-align:start;vertical-align:top;padding:.42rem .8rem .42rem 0;border-bottom:1px solid var(--grid);font-weight:400}
th:last-child,td:last-child{padding-inline-end:0}
thead th{vertical-align:bottom;font-weight:600;border-bottom:.1rem solid var(--ink)}
thead td{border-bottom:.1rem solid var(--ink)}
.right{text-align:end;padding-inline-end:1.6rem}.center{text-align:center}
.long{overflow-wrap:anywhere}.figure{white-space:nowrap}
tr.group>*{padding-top:1rem;font-weight:600}
.chart{margin:1.9rem 0 2.1rem;break-inside:avoid}
.chart>figcaption{font:600 .84rem/1.4 var(--sans);color:var(--soft);margin:0 0 .7rem}
.chart svg{display:block;max-width:100%;height:auto}
.narrow{display:none}
summary{font:.82rem/1.5 var(--sans);color:var(--accent);cursor:pointer;margin-top:.6rem;padding:.3rem 0;width:fit-content}
.entry{margin:0 0 1.15rem;font-size:.88rem;line-height:1.5}
.entry p{margin:0 0 .12rem}
.entry:target{background:var(--cool);outline:.5rem solid var(--cool)}
.entry-title{font-family:var(--sans);font-weight:600;break-after:avoid}
.ref{color:var(--accent);margin-inline-end:.25em}
.back{font-weight:400;white-space:nowrap}
.back a{text-decoration:none;padding:0 .25em}
.signatures{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:3rem 2rem;margin:4rem 0 2rem;break-inside:avoid}
.signature{margin:0;font:.84rem/1.4 var(--sans)}
.signature .line{display:block;border-bottom:1px solid var(--ink);margin-bottom:.4rem}
body>footer{margin:4rem 0 2rem;padding-top:1rem;border-top:1px solid var(--grid);font:.76rem/1.5 var(--sans);color:var(--soft)}
body>footer p{margin:0 0 .3rem}
@media (min-width:80rem){body{max-width:62rem}body>header,body>footer,main>.opening,main>.body{margin-inline-start:18rem}main{position:relative}.contents{position:absolute;inset-block:3.2rem 0;inset-inline-start:0;width:15rem;margin:0;padding:0;background:none}.contents ol{columns:1;position:sticky;top:1.5rem;max-height:calc(100vh - 3rem);overflow-y:auto}}`;

const narrow = `@media screen and (max-width:40rem){html{font-size:100%}body{padding:0 1.1rem}h1{font-size:1.8rem;margin-top:2.2rem}h2{font-size:1.3rem;margin-top:2.8rem}.contents ol{columns:1}.wide{display:none}.narrow{display:block}.narrow svg{margin:0 auto}blockquote p{font-size:1.1rem}table{font-size:.8rem}th,td{padding-inline-end:.6rem}}`;

const print = `@media print{html{font-size:10.4pt}body{max-width:none;padding:0;line-height:1.5}.skip,summary,.back{display:none}body>header{padding-top:0}h1{margin-top:1.6rem}h2{margin-top:2.4rem}p,li{orphans:3;widows:3}.table{overflow:visible}.table td,.table th{hyphens:auto;padding-inline-end:.6rem}thead{display:table-header-group}tr{break-inside:avoid}thead,thead tr{break-after:avoid}tbody tr:first-child{break-before:avoid}h2+*,h3+*,h4+*{break-before:avoid}.appendix{break-before:page}.appendix>h2{margin-top:0}.entry{break-inside:avoid-page}.caution,.contents{border:1px solid var(--grid);border-inline-start-width:.28rem;print-color-adjust:exact;-webkit-print-color-adjust:exact}.chart svg{max-height:235mm;print-color-adjust:exact;-webkit-print-color-adjust:exact}a{text-decoration:none}body>footer{break-inside:avoid}}`;
