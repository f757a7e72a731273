// What is wanted by when, and how far it still is: in a comparison of two audits or of several.
import type { FollowedWay } from '../../diff/follow-targets.ts';
import type { Block } from '../block.ts';
import { targetSection } from '../words/target-section.ts';
import { nameIn } from './answer.ts';

type Compared = Parameters<typeof nameIn>[0] & { targets: readonly FollowedWay[] };

export const targets = (compared: Compared): Block[] =>
  targetSection(compared.targets, ({ title, target }) => nameIn(compared, { title, rubric: target.rubric }));
