// Charts of every kind for tests: plain ones as an audit gives them, and the same with texts that are hard to draw.
import type { Chart } from '../../src/core/document/chart.ts';

const title = 'A picture';
const description = 'What can be seen in it.';

/** One chart of each kind whose labels, level names and groups come from `word`, and whose values in words come from `value`. */
export function chartsWith(word: (index: number) => string, value: (index: number) => string): Chart[] {
  const labels = [0, 1, 2, 3, 4].map(word);
  const at = (index: number, share: number | null, off: number) => ({
    share,
    value: share === null ? '–' : value(index),
    low: share === null ? null : share - off,
    high: share === null ? null : share + off,
  });
  const shares = [0.62, 0.31, null, 1, 0];
  return [
    {
      kind: 'profile',
      title,
      description,
      rows: labels.map((label, i) => ({ label, ...at(i, shares[i] ?? null, 0.11) })),
    },
    {
      kind: 'distribution',
      title,
      description,
      levels: labels,
      rows: [
        { label: word(5), counts: [1, 4, 6, 9, 2], missing: 3 },
        { label: word(6), counts: [9, 3, 0, 1, 11], missing: 0 },
        { label: word(7), counts: [0, 0, 0, 0, 24], missing: 0 },
      ],
    },
    {
      kind: 'dumbbells',
      title,
      description,
      ends: [word(8), word(9)],
      rows: [
        { label: word(0), first: 0.9, second: 0.35, value: value(0) },
        { label: word(1), first: 0.5, second: 0.5, value: value(1) },
        { label: word(2), first: null, second: 0.2, value: '–' },
      ],
    },
    {
      kind: 'groups',
      title,
      description,
      groups: labels,
      rows: [
        { label: word(5), shares: [0.2, 0.5, 0.5, 1, null], values: [0, 1, 2, 3].map(value).concat('–') },
        { label: word(6), shares: [0, null, 0.9, 0.4, 0.41], values: [0, 1, 2, 3, 4].map(value) },
      ],
    },
    {
      kind: 'change',
      title,
      description,
      times: [word(8), word(9)],
      rows: [
        { label: word(0), before: 0.3, after: 0.75, verdict: value(5) },
        { label: word(1), before: 0.75, after: 0.7, verdict: value(6) },
        { label: word(2), before: null, after: 0.4, verdict: value(7) },
        { label: word(3), before: 1, after: 0, verdict: value(8) },
      ],
    },
    {
      kind: 'trend',
      title,
      description,
      times: ['2023-10-14', '2024-10-13', '2025-03-01', '2025-10-20'],
      rows: labels.map((label, row) => ({
        label,
        points: [0.3, 0.45, row === 1 ? null : 0.5, 0.8].map((share, i) => ({
          ...at(i, share, 0.09),
          joined: i !== 2 || row !== 2,
        })),
      })),
    },
  ];
}

const parts = [
  'Purposes',
  'Structure',
  'Passion for and knowledge of what we deliver',
  'Leadership',
  'Helpful mechanisms',
  'The call before the delay',
  'Tolerance of mistakes',
  'Rewards',
  'What we say',
  'What we do',
];

/** Charts as they are in most documents. */
export const plainCharts = chartsWith(
  (index) => parts[index] ?? `Part ${index}`,
  (index) => ['62', '31', '1.0 more said', '100', '0', 'up', 'can’t tell', 'new this time', 'down'][index] ?? '7',
);

const hard = [
  'W'.repeat(200),
  'お客様のご意見を最後まで聞き、次の担当者に同じ話を繰り返させないという約束',
  'خدمة العملاء هي أن نسمع القصة مرة واحدة فقط، وأن يعرفها الجميع بعد ذلك.',
  '👩🏽‍🔧🧯🇩🇪'.repeat(20),
  '<script>alert("1")</script> & \u0000\u001b[31m ]]> \u202egnp.exe',
  `e${'\u0301'.repeat(60)} ﷽ ⸻ 𒐫 ${'ő'.repeat(40)}`,
  '=HYPERLINK("https://x.example") | *loud* `code`',
  'שירות טוב הוא להתקשר לפני שמאחרים',
  '',
  'a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(20),
];

/** Charts of texts that people might type to our cost. */
export const hardCharts = chartsWith(
  (index) => hard[index] ?? '',
  (index) => hard[(index + 3) % hard.length] ?? '',
);
