// A terminal's screen as an SVG picture: what tmux captured, with its colours, set in the reader's own fixed-width font.

interface Style {
  bold: boolean;
  underline: boolean;
  inverse: boolean;
  colour: string | null;
  ground: string | null;
}
const plain: Style = { bold: false, underline: false, inverse: false, colour: null, ground: null };
const ink = '#e6e6e6';
const paper = '#1d2129';
const palette = ['#3b4048', '#ff7b72', '#7ee787', '#e3b341', '#79c0ff', '#d2a8ff', '#76e3ea', '#e6e6e6'];
const bright = ['#8b949e', '#ffa198', '#aff5b4', '#f8e3a1', '#a5d6ff', '#e2c5ff', '#b3f0ff', '#ffffff'];
const cell = { width: 8.4, height: 18 };

/** Draws a screen captured by `tmux capture-pane -p -e`; `title` and `description` are for people who do not see it. */
export function drawScreen(captured: string, columns: number, title: string, description: string): string {
  const lines = captured.replace(/\n+$/, '').split('\n');
  const width = columns * cell.width + 24;
  const height = lines.length * cell.height + 28;
  let style = plain;
  const drawn = lines.map((line, row) => {
    let column = 0;
    let shapes = '';
    for (const part of line.split(/(\u001b\[[\d;]*m|\u001b\([A-Z])/)) {
      if (part.startsWith('\u001b')) {
        style = styled(style, part);
        continue;
      }
      if (part === '') continue;
      shapes += run(part, column, row, style);
      column += [...part].length;
    }
    return shapes;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${paper}"/>`,
    `<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" xml:space="preserve">`,
    ...drawn.filter((shapes) => shapes !== ''),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function run(text: string, column: number, row: number, style: Style): string {
  const [front, back] = style.inverse
    ? [style.ground ?? paper, style.colour ?? ink]
    : [style.colour ?? ink, style.ground];
  const length = [...text].length;
  const [x, y] = [12 + column * cell.width, 14 + row * cell.height];
  const box =
    back === null
      ? ''
      : `<rect x="${x}" y="${y}" width="${length * cell.width}" height="${cell.height}" fill="${back}"/>`;
  if (text.trim() === '') return box;
  const weight = style.bold ? ' font-weight="700"' : '';
  const line = style.underline ? ' text-decoration="underline"' : '';
  return `${box}<text x="${x}" y="${y + 13}" textLength="${length * cell.width}" fill="${front}"${weight}${line}>${escaped(text)}</text>`;
}

function styled(style: Style, sequence: string): Style {
  let next = style;
  const codes = /\[([\d;]*)m/.exec(sequence)?.[1]?.split(';').map(Number) ?? [];
  for (const code of codes.length === 0 ? [0] : codes) {
    if (code === 0) next = plain;
    else if (code === 1) next = { ...next, bold: true };
    else if (code === 4) next = { ...next, underline: true };
    else if (code === 7) next = { ...next, inverse: true };
    else if (code === 22) next = { ...next, bold: false };
    else if (code === 24) next = { ...next, underline: false };
    else if (code === 27) next = { ...next, inverse: false };
    else if (code === 39) next = { ...next, colour: null };
    else if (code === 49) next = { ...next, ground: null };
    else if (code >= 30 && code <= 37) next = { ...next, colour: palette[code - 30] ?? null };
    else if (code >= 90 && code <= 97) next = { ...next, colour: bright[code - 90] ?? null };
    else if (code >= 40 && code <= 47) next = { ...next, ground: palette[code - 40] ?? null };
  }
  return next;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
