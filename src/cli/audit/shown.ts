// What `show --json` gives: a judged audit as one plain object, without what only programs inside need.
import type { Entry } from '../../core/audit.ts';
import type { Signature } from '../../core/document/status.ts';
import { sayValue } from '../../core/kinds/index.ts';
import type { ScoredAudit, ScoredFactor, ScoredQuestion, ScoredRubric } from '../../core/score-audit/scored-audit.ts';
import { waysTo } from '../../core/score-audit/way-to.ts';

/** What a reader should know about an audit on disk. */
export interface OnDisk {
  /** Files that a person has edited since they were written. */
  edited: string[];
  checksum: string;
  /** Who reviewed or signed the document, oldest first. */
  signatures?: readonly Signature[];
  /** What has changed since the last of them. */
  changed?: string[];
}

type Entries = Record<string, Pick<Entry, 'note' | 'evidence' | 'skipped'> & { answer?: unknown }>;

/** The object, with keys in a fixed order. Scores are from 0 to 1, unrounded; small groups are left out. */
export function shownAudit(scored: ScoredAudit, { edited, checksum, signatures = [], changed = [] }: OnDisk) {
  const { audit } = scored;
  return {
    id: audit.id,
    organization: audit.organization,
    date: audit.date,
    state: audit.finished ? 'finished' : 'open',
    mode: audit.mode,
    depth: audit.depth,
    tool: audit.tool,
    smallestGroup: scored.minimum.group,
    forgotten: audit.forgotten ?? null,
    checksum,
    edited,
    signatures: signatures.map(({ as, by, date, facts }) => ({ as, by, date, facts })),
    changed,
    groups: scored.groups.shown,
    groupsHidden: scored.groups.hidden,
    people: scored.people,
    turnout: scored.turnout,
    coverage: scored.coverage,
    overall: scored.overall,
    estimate: scored.estimate,
    weighted: scored.weighted,
    distances: scored.distances,
    personGaps: scored.personGaps,
    rubrics: scored.rubrics.map((rubric) => shownRubric(rubric, withoutHidden(scored))),
    breakers: scored.breakers.map(nameOfFactor),
    strengths: scored.strengths.map(nameOfFactor),
    concerns: scored.concerns.map(nameOfFactor),
    gaps: scored.gaps.map(({ key, ref, gap }) => ({ key, ref, gap })),
    splits: scored.splits.map(({ key, ref }) => ({ key, ref })),
    unknowns: scored.unknowns.map(({ key, ref, unknown }) => ({ key, ref, unknown })),
    parted: scored.parted,
    levers: scored.levers,
    plan: scored.plan,
    promises: audit.promises,
    actions: audit.actions,
    targets: waysTo(scored, audit.targets ?? []),
  };
}

/** What was said, with no voice named by a group that is not shown. */
const withoutHidden = ({ audit, groups }: ScoredAudit): Entries =>
  Object.fromEntries(
    Object.entries(audit.entries).map(([key, { answer, ...entry }]) => {
      if (answer?.state !== 'answered' || !Array.isArray(answer.value)) return [key, { answer, ...entry }];
      const value = answer.value.map((part) => {
        if (typeof part === 'string' || !('group' in part)) return part;
        const { group, ...voice } = part;
        return groups.shown.some(({ id }) => id === group) ? part : voice;
      });
      return [key, { ...entry, answer: { ...answer, value } }];
    }),
  );

const nameOfFactor = ({ rubric, factor }: ScoredFactor) => ({ rubric, factor: factor.id });

function shownRubric(scored: ScoredRubric, entries: Entries) {
  const { rubric, sha256, share, score, estimate, drivers, standing, band, heldBack, outcomes, factors } = scored;
  return {
    id: rubric.id,
    version: rubric.version,
    title: rubric.title,
    sha256,
    share,
    score,
    estimate,
    drivers,
    standing,
    band: band?.title ?? null,
    heldBack,
    outcomes,
    factors: factors.map((factor) => shownFactor(factor, entries)),
  };
}

function shownFactor(scored: ScoredFactor, entries: Entries) {
  const { factor, share, score, standing, band, gap, groups, lowConfidence, prorated, questions } = scored;
  const { counted, estimate, groupEstimates, weighted, agreement, reliability, teams } = scored;
  return {
    id: factor.id,
    title: factor.title,
    share,
    score,
    estimate,
    standing,
    band: band?.title ?? null,
    gap,
    groups,
    groupEstimates,
    weighted,
    counted,
    agreement,
    reliability,
    teams,
    lowConfidence,
    prorated,
    questions: questions.map((question) => shownQuestion(question, entries[question.key])),
  };
}

function shownQuestion(scored: ScoredQuestion, entry: Entries[string] | undefined) {
  const { key, ref, question, hidden, asked, basis, share, score, sides, gap, gapByGroup, agreed, shift, unknown } =
    scored;
  return {
    key,
    ref,
    kind: question.kind,
    ask: question.ask,
    asked,
    hidden,
    basis,
    share,
    score,
    estimate: scored.estimate,
    dissentersAtMost: scored.dissentersAtMost,
    answer: entry?.answer ?? null,
    sides,
    gap,
    gapByGroup,
    agreed,
    shift,
    unknown,
    confidence: scored.confidence,
    claim: scored.claim,
    note: entry?.note ?? null,
    evidence: entry?.evidence ?? null,
    skipped: entry?.skipped ?? false,
  };
}

/** What was said on a question, in one line: the answer, else the hands per level or option. */
export function saidOn(scored: ScoredQuestion, entry: Entry | undefined): string {
  const words: string[] = [];
  for (const { side, all } of scored.sides) {
    const missing = Object.values(all.missing).reduce((sum, count) => sum + count, 0);
    if (scored.basis !== 'hands' && scored.basis !== 'people') break;
    const name = side === 'whole' ? '' : `${side} `;
    const told = all.counts?.join(' ') ?? (all.n === 0 ? 'too few people' : `${all.n} answered`);
    words.push(`${name}${told}${missing > 0 ? ` (${missing} without an answer)` : ''}`);
  }
  if (entry?.answer?.state === 'answered') {
    const said = sayValue(entry.answer.value, scored.question);
    words.push(words.length > 0 ? `agreed: ${said}` : said);
  } else if (entry?.answer && words.length === 0) {
    words.push(entry.answer.state.replaceAll('-', ' '));
  }
  if (words.length === 0 && entry?.skipped) words.push('skipped');
  return words.join(' · ') || '–';
}
