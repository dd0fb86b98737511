import type {Finding, FindingCode} from './finding.ts';
import {titleOf} from './services.ts';
import {addressOf, serviceOf, type Page, type Target} from './target.ts';
import {addressWords} from './words/address.ts';
import {afterWords} from './words/after.ts';
import {answerWords} from './words/answer.ts';
import {choiceWords} from './words/choice.ts';
import {connectionWords} from './words/connection.ts';
import {unprovenWords} from './words/unproven.ts';
import type {Say, Words} from './words/words.ts';

export {audiences, type Snippet, type Words} from './words/words.ts';

export const findingWords: Readonly<Record<FindingCode, Say>> = {
  ...addressWords,
  ...connectionWords,
  ...answerWords,
  ...unprovenWords,
  ...choiceWords,
  ...afterWords,
};

/** What a finding means, in Dutch, and what there is to do. */
export const findingText = (finding: Finding): Words => findingWords[finding.code](finding);

/** What the test will do, said before it does. */
export const planText = (target: Target, page: Page): readonly string[] => {
  const service = serviceOf(target);
  const url = addressOf(target, page);
  return [
    `De test stuurt één reactie naar ${url ? url.href : 'het adres'}, zoals een lezer dat zou doen. Er staat bij dat het een test is. Er gaat geen naam of e-mailadres mee.`,
    service === 'stelling'
      ? 'Daarna neemt de test de reactie terug, en vraagt zij de stand op.'
      : `Neemt de dienst haar in deze vorm niet aan, dan probeert de test een andere. Er wordt er hooguit één opgeslagen. Bij ${titleOf(service)} haalt u die daarna zelf weg.`,
  ];
};
