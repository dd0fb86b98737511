import type {Stance} from '../contract/stance.ts';
import {fill, type Dictionary} from '../i18n/strings.ts';
import {panelTally} from '../results/panel-tally.ts';

/** The panel counted in one sentence, what nobody took left out: "Van de 6 bijdragen zijn er 2 het (deels) eens; 4 kiezen niet." */
export const tallySentence = (panel: readonly {readonly stance?: Stance}[], strings: Dictionary): string => {
  const {agree, disagree, neutral, unsure, unstated, total} = panelTally(panel);
  const sides = [
    [strings.tallyAgree, agree],
    [strings.tallyDisagree, disagree],
    [strings.tallyNeutral, neutral],
  ] as const;
  const said = sides.filter(([, count]) => count).map(([sentence, count]) => [fill(sentence, String(count)), count] as const);
  const silent = unsure + unstated;
  if (!said.length) return fill(strings.tallyNone, String(total));
  const texts = said.map(([text]) => text);
  const list = [texts.slice(0, -1).join(', '), texts.at(-1)].filter(Boolean).join(` ${strings.and} `);
  const sentence = fill(said[0]![1] === 1 ? strings.tallyIs : strings.tallyAre, String(total));
  const rest = silent === 1 ? strings.tallySilentOne : fill(strings.tallySilent, String(silent));
  return `${sentence} ${list}${silent ? `; ${rest}` : ''}.`;
};
