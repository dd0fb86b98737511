import type {Finding} from './finding.ts';
import {judgeAddress} from './judge-address.ts';
import {judgeAfterwards} from './judge-afterwards.ts';
import {judgeAnswer} from './judge-answer.ts';
import {judgeCures} from './judge-cures.ts';
import {judgeSilence} from './judge-silence.ts';
import type {Observations} from './observations.ts';
import {addressOf, originOf, type Page, type Target} from './target.ts';

/** What was seen, and what that means; what matters most comes first. */
export const judge = (seen: Observations, target: Target, page: Page): readonly Finding[] => {
  const address = judgeAddress(target, page);
  const url = addressOf(target, page);
  const {post} = seen;
  if (!post || !url) return address;
  return [
    ...(post.kind === 'answer' ? judgeAnswer(post, seen, target, url, page) : judgeSilence(seen, target, url, page)),
    ...judgeCures(seen, target),
    ...judgeAfterwards(seen, originOf(page)),
    ...address,
  ];
};
