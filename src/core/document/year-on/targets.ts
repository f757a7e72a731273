// What is wanted by when, and how far it still is.
import type { AuditDiff } from '../../diff/audit-diff.ts';
import type { Block } from '../block.ts';
import { targetSection } from '../words/target-section.ts';
import { nameIn } from './answer.ts';

export const targets = (diff: AuditDiff): Block[] =>
  targetSection(diff.targets, ({ title, target }) => nameIn(diff, { title, rubric: target.rubric }));
