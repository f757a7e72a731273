// A form on paper: one HTML file for A4 with boxes to tick and lines to write on. Small beside each question stands the heading of its
// column, and beside each box what is typed for it, so that ticked sheets can be typed into the blank table (--to csv).
import type { Choice, Form, Item } from '../../core/form/form.ts';
import { wayCodes } from '../../core/form/names.ts';
import { asHtml, bytesOf } from './text.ts';
import type { WriteForm } from './tools.ts';

export const paper: WriteForm = async (form) => bytesOf(paperHtml(form));

function paperHtml(form: Form): string {
  const { group } = form;
  const groupPart = group.fixed
    ? typed(group.name, `<p class="fixed">${box}${asHtml(group.fixed.text)} <code>${asHtml(group.fixed.id)}</code></p>`)
    : typed(
        group.name,
        `<h3>${asHtml(group.ask)}</h3><p class="help">${asHtml(group.help)}</p>${boxes(group.choices.map(({ id, text }) => ({ typed: id, text })))}`,
      );
  return `<!doctype html>
<html lang="${asHtml(form.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${asHtml(form.title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${asHtml(form.title)}</h1>
${form.opening.map((text) => `<p>${asHtml(text)}</p>`).join('\n')}
</header>
<main>
${groupPart}
${form.pages.map((page) => `<h2>${asHtml(page.title)}</h2>\n${page.items.map(itemPart).join('\n')}`).join('\n')}
</main>
<footer>
<p>${asHtml(form.thanks)}</p>
<p class="typed">${asHtml(form.rubric.id)} ${asHtml(form.rubric.version)}</p>
</footer>
</body>
</html>
`;
}

const box = '<span class="box" aria-hidden="true"></span>';
const typed = (name: string, inner: string): string =>
  `<section><p class="typed"><code>${asHtml(name)}</code></p>${inner}</section>`;

const boxes = (choices: { typed: string; text: string }[]): string =>
  `<ul>${choices.map((choice) => `<li>${box}<span>${asHtml(choice.text)} <code>${asHtml(choice.typed)}</code></span></li>`).join('')}</ul>`;

/** What is typed for a choice: a level's number, an option's id, or the short code of having no answer. */
const typedFor = (choice: Choice): string => (choice.way ? wayCodes[choice.way] : choice.id);

function itemPart(item: Item): string {
  const help = [...(item.whenInWords === undefined ? [] : [item.whenInWords]), ...item.help];
  const inner = [
    `<h3>${item.number}. ${asHtml(item.ask)}</h3>`,
    ...help.map((text) => `<p class="help">${asHtml(text)}</p>`),
    item.choices.length > 0
      ? boxes(item.choices.map((choice) => ({ typed: typedFor(choice), text: choice.text })))
      : `<div class="lines">${'<hr>'.repeat(item.why ? 2 : Math.min(10, item.atMost ?? 4))}</div>`,
  ];
  return typed(item.name, inner.join(''));
}

const style = `
@page { size: A4; margin: 18mm 16mm; }
* { box-sizing: border-box; }
body { font: 10.5pt/1.4 Georgia, 'Times New Roman', serif; color: #111; background: #fff; max-width: 178mm; margin: 0 auto; padding: 0 1rem; }
h1 { font-size: 19pt; line-height: 1.2; margin: 0 0 4mm; }
h2 { font-size: 13pt; margin: 8mm 0 3mm; padding-top: 2mm; border-top: 0.5mm solid #111; break-after: avoid; }
h3 { font-size: 11pt; margin: 0 22mm 1mm 0; }
header p { margin: 0 0 2mm; }
section { position: relative; break-inside: avoid; margin: 0 0 5mm; }
ul { list-style: none; margin: 1mm 0 0; padding: 0; }
li { display: flex; gap: 3mm; align-items: flex-start; margin: 0 0 1mm; }
.box { flex: none; display: inline-block; width: 4mm; height: 4mm; margin-top: 0.4mm; border: 0.35mm solid #111; border-radius: 0.5mm; }
.help { margin: 0 0 1mm; font-style: italic; color: #333; }
.fixed { display: flex; gap: 3mm; }
.lines hr { border: 0; border-bottom: 0.25mm solid #777; margin: 7mm 0 0; }
code { font: 7pt/1.2 'DejaVu Sans Mono', Consolas, monospace; color: #595959; }
.typed { margin: 0; text-align: right; }
section > .typed { float: right; max-width: 60mm; overflow-wrap: anywhere; }
footer { margin-top: 8mm; border-top: 0.25mm solid #777; padding-top: 2mm; }
@media print { body { max-width: none; padding: 0; } }
`;
