import type {Stance} from '../contract/stance.ts';
import {plural} from '../i18n/plural.ts';
import type {Dictionary} from '../i18n/strings.ts';
import {panelTally} from '../results/panel-tally.ts';

/** The panel counted in one sentence, what nobody took left out: "Van de 6 bijdragen zijn er 2 het (deels) eens; 4 kiezen niet." */
export const tallySentence = (panel: readonly {readonly stance?: Stance}[], strings: Dictionary, lang: string): string => {
  const {agree, disagree, neutral, unsure, unstated, total} = panelTally(panel);
  const sides = [
    [strings.tallyAgree, agree],
    [strings.tallyDisagree, disagree],
    [strings.tallyNeutral, neutral],
  ] as const;
  const taken = sides.filter(([, count]) => count);
  const [first] = taken;
  if (!first) return plural(strings.tallyNone, total, lang);
  const said = new Intl.ListFormat(lang).format(taken.map(([forms, count]) => plural(forms, count, lang)));
  const silent = unsure + unstated;
  const rest = silent ? `; ${plural(strings.tallySilent, silent, lang)}` : '';
  return `${plural(strings.tally, first[1], lang, total)} ${said}${rest}.`;
};
