// What is wanted by when, and how far it still is.
import type { Trend } from '../../trend/trend.ts';
import type { Block } from '../block.ts';
import { targetSection } from '../words/target-section.ts';
import { nameIn } from '../year-on/answer.ts';

export const targets = (trend: Trend): Block[] =>
  targetSection(trend.targets, ({ title, target }) => nameIn(trend, { title, rubric: target.rubric }));
