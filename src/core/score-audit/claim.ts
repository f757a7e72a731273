// The truth guard: what the document may claim about one question. One table of thresholds, printed at the end of each document.
import type { Score } from '../score.ts';
import { agreementLimit } from '../statistics/average-deviation.ts';
import type { Agreement, Basis, Claim } from './scored-audit.ts';

/** All that the guard goes by. Heights are scores from 0 to 1: level four of five is .75, level three is .5. */
export const claimRule = {
  /** From here on, with grounds and agreement: "we do". */
  weDo: 0.75,
  /** From here on, and above where grounds or agreement are missing: "we are working on". Below: "we intend to". */
  weAreWorkingOn: 0.5,
  /** When at least this share of those to whom it applies did not know: "we don't know". */
  weDontKnow: 0.5,
  /** Grounds: at least this many things that speak for it, and not fewer than speak against it. */
  evidence: 1,
  /** Instead of evidence, where more than one person stands behind the answer: a confidence noted as one of these. */
  confidence: ['middle', 'high'],
  /** Agreement: no clear split, and a mean distance from the mean of at most this share of the number of levels. */
  agreement: agreementLimit(1),
} as const;

/** What the guard knows about a question. */
export interface Grounds {
  score: Score;
  basis: Basis;
  /** Share of those to whom it applies that did not know, 0..1. */
  unknown: number;
  /** Whether anyone to whom it applies reacted. */
  reacted: boolean;
  confidence: 'low' | 'middle' | 'high' | null;
  evidence: { for: number; against: number };
  agreement: Agreement;
  /** Whether how far people agree is told at all. */
  isTold: boolean;
  /** How many levels the question has. */
  levels: number;
}

/** The claim that the grounds allow; 'nothing' for questions that carry no score or got no answer. */
export function claimOf(grounds: Grounds): Claim {
  const { score } = grounds;
  if (score.state === 'withheld' && !['no-answers', 'not-applicable'].includes(score.why)) return 'nothing';
  if (grounds.reacted && grounds.unknown >= claimRule.weDontKnow) return 'we-dont-know';
  if (score.state === 'withheld') return 'nothing';
  // A mean of thirds may miss a threshold in the last binary place.
  const height = score.value + 1e-9;
  if (height >= claimRule.weDo && isGrounded(grounds) && isAgreed(grounds)) return 'we-do';
  return height >= claimRule.weAreWorkingOn ? 'we-are-working-on' : 'we-intend-to';
}

/** One person's word needs evidence; a room's or several people's may also rest on their confidence. */
function isGrounded({ score, basis, confidence, evidence }: Grounds): boolean {
  if (evidence.for >= claimRule.evidence && evidence.for >= evidence.against) return true;
  if (evidence.against > evidence.for) return false;
  const several = basis === 'agreed' || (score.state === 'scored' && score.n > 1);
  return several && confidence !== null && claimRule.confidence.some((enough) => enough === confidence);
}

/** A room that agreed, agrees; one person can't disagree; hands and people are measured, and too few people to be measured have not agreed. */
function isAgreed({ score, basis, agreement, isTold, levels }: Grounds): boolean {
  if (basis === 'agreed' || (score.state === 'scored' && score.n === 1)) return true;
  if (!isTold) return false;
  return agreement.split !== 'clear' && (agreement.ad === null || agreement.ad <= claimRule.agreement * levels + 1e-9);
}
