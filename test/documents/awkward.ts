// Audits made to be hard on a document, with the rubrics that come with the tool: next to nothing answered, texts of every
// script and length, sixty promises, and answers that would like to be tags and formulas. Every format is tried on them.

import type { Audit, Entry, QuestionKey } from '../../src/core/audit.ts';
import type { Document } from '../../src/core/document/block.ts';
import { philosophy } from '../../src/core/document/philosophy.ts';
import { scoreAudit } from '../../src/core/score-audit/score-audit.ts';
import { loadRubric } from '../../src/store/rubrics.ts';
import { anAudit } from '../core/an-audit.ts';
import { answersOf } from './every-answer.ts';

export const awkwardNames = ['one-answer', 'long-and-wide', 'sixty-promises', 'markup'] as const;
export type AwkwardName = (typeof awkwardNames)[number];

const rubricIds = ['weisbord', 'philosophy', 'lived'];
const groups = [
  { id: 'leaders', title: 'Leaders', present: 9 },
  { id: 'front-line', title: 'Front line', present: 17 },
];

const longTexts = [
  'W'.repeat(200),
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3).slice(0, 200),
  'お客様のご意見を最後まで聞き、次の担当者に同じ話を繰り返させないという約束を守ります。'.repeat(5).slice(0, 200),
  'خدمة العملاء هي أن نسمع القصة مرة واحدة فقط، وأن يعرفها الجميع بعد ذلك. '.repeat(3).trim().slice(0, 200),
  '👩🏽‍🔧🧯🇩🇪👨‍👩‍👧‍👦'.repeat(12),
  'שירות טוב הוא להתקשר לפני שמאחרים, ולא אחרי. (קול מהחדר)',
  `Zalgo e${'\u0301\u0310\u035b'.repeat(20)} and ﷽ and ⸻ and 𒐫`,
  'https://example.org/'.padEnd(200, 'a/long/path/'),
  'हर ग्राहक की बात एक बार सुनी जाए, और फिर कभी दोहरानी न पड़े।',
];
const markupTexts = [
  '<script>alert(document.cookie)</script>',
  '"><img src=x onerror=alert(1)>',
  '=HYPERLINK("https://x.example","click") and @SUM(A1:A9) and +1+cmd|\' /C calc\'!A0',
  '# heading\n\n- list | table | `code` **strong** [link](javascript:alert(1)) ![](x.png)',
  '#import "x.typ": * #eval("1") $x^2$ @ref <label> \\u{1F600} /* no comment */ //',
  '&lt;b&gt; &amp; &#x3c;i&#x3e; ]]> --> </style></title></svg>',
  '\u202egnp.exe\u202c \u0000\u001b[31mred\u001b[0m \u200bzero\ufeff \u2028 line \ud800 half',
  "'; DROP TABLE audits; -- ${process.exit(1)} {{7*7}} %s %n",
  '../../../../etc/passwd C:\\new\\table',
];

/** Everything answered by hands, every text taken in turn from `texts`. */
async function answeredWith(texts: readonly string[], organization: string, groupTitles = texts): Promise<Audit> {
  const rubrics = await Promise.all(rubricIds.map(rubricAsUsed));
  const entries = answersOf(
    rubrics.map(({ rubric }) => rubric),
    groups,
    texts,
  );
  const named = groups.map((group, index) => ({ ...group, title: groupTitles[index + 1] ?? group.title }));
  const promises = [0, 1, 2].map((index) => ({
    id: `M${index + 1}`,
    text: texts[index] ?? '',
    owner: texts[(index + 2) % texts.length] ?? '',
    measure: texts[(index + 4) % texts.length] ?? '',
    by: '2026-07-01',
  }));
  const actions = [0, 1].map((index) => ({
    id: `A${index + 1}`,
    text: texts[index + 3] ?? '',
    owner: texts[index] ?? '',
  }));
  return anAudit([], { organization, mode: 'hands', groups: named, rubrics, entries, promises, actions });
}

async function rubricAsUsed(id: string): Promise<Audit['rubrics'][number]> {
  const loaded = await loadRubric(id, { cwd: '/' });
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
  const { rubric, sha256 } = loaded.value;
  return { rubric, sha256 };
}

async function oneAnswer(): Promise<Audit> {
  const rubrics = await Promise.all(rubricIds.map(rubricAsUsed));
  const key: QuestionKey = 'weisbord/true-stories';
  const entries: Record<QuestionKey, Entry> = { [key]: { answer: { state: 'answered', value: 2 } } };
  return anAudit([], { organization: 'A', rubrics, entries, finished: false });
}

async function sixtyPromises(): Promise<Audit> {
  const plain = [
    'We ring before we are late.',
    'Nobody has to tell us twice.',
    'The bill is what we said it would be.',
  ];
  const audit = await answeredWith(plain, 'Sixty & Co.', []);
  const promises = Array.from({ length: 60 }, (_, index) => ({
    id: `M${index + 1}`,
    text: `${plain[index % plain.length] ?? ''} This is promise number ${index + 1}.`,
    ...(index % 3 === 0 ? {} : { owner: 'Head of the service desk and everything behind it' }),
    ...(index % 4 === 0
      ? {}
      : { measure: `Cases of kind ${index + 1} that took longer than a day, counted every Friday` }),
    ...(index % 5 === 0 ? {} : { by: '2026-07-01' }),
  }));
  const actions = Array.from({ length: 60 }, (_, index) => ({
    id: `A${index + 1}`,
    text: `Mend thing ${index + 1}`,
    by: '2026-05-01',
  }));
  return { ...audit, promises, actions };
}

export function awkwardAudit(name: AwkwardName): Promise<Audit> {
  switch (name) {
    case 'one-answer':
      return oneAnswer();
    case 'long-and-wide':
      return answeredWith(longTexts, 'お客様サービス خدمة 👩🏽‍🔧 GmbH');
    case 'sixty-promises':
      return sixtyPromises();
    case 'markup':
      return answeredWith(markupTexts, '<b>Bold</b> & "Sons" =1+1 #x');
  }
}

/** The philosophy document of an awkward audit. */
export async function awkwardDocument(name: AwkwardName): Promise<Document> {
  const audit = await awkwardAudit(name);
  return philosophy(scoreAudit(audit), { status: 'draft', facts: 'f'.repeat(64), tool: 'culture-audit 0.1.0' });
}
