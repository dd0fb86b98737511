import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {importArticle} from '../../../../src/content/article/import-article.ts';

const said = (quote: string) => {
  const {poll, remarks} = importArticle(`Stelling: ‘Het wordt beter’\n\nEls Bos, bakker: “${quote}”`);
  const {stance, label, quote: kept} = poll.panel[0]!;
  return {stance, label, quote: kept.join('\n'), unclear: remarks.some(({code}) => code === 'stance-unclear')};
};

describe('a stance that is stated is taken over', () => {
  for (const [quote, stance, label, kept] of [
    ['Eens. Het is zo.', 'agree', 'Eens', 'Het is zo.'],
    ['Eens! Het is zo.', 'agree', 'Eens!', 'Het is zo.'],
    ['EENS. Het is zo.', 'agree', 'EENS', 'Het is zo.'],
    ['Gedeeltelijk eens. Of het zo is?', 'partly-agree', 'Gedeeltelijk eens', 'Of het zo is?'],
    ['Voornamelijk oneens. Ja.', 'partly-disagree', 'Voornamelijk oneens', 'Ja.'],
    ['Helemaal mee oneens! Nee.', 'disagree', 'Helemaal mee oneens!', 'Nee.'],
    ['Eens met de stelling. Nee.', 'agree', 'Eens met de stelling', 'Nee.'],
    ['Neutraal. Het kan beide.', 'neutral', 'Neutraal', 'Het kan beide.'],
    ['Eens noch oneens. Het kan beide.', 'neutral', 'Eens noch oneens', 'Het kan beide.'],
    ['Geen mening. Echt niet.', 'unsure', 'Geen mening', 'Echt niet.'],
    ['Oneens, want het kost geld.', 'disagree', 'Oneens', 'Oneens, want het kost geld.'],
    ['Deels eens: het kost geld.', 'partly-agree', 'Deels eens', 'Deels eens: het kost geld.'],
    ['Ik ben het grotendeels eens met de stelling. Kijk maar.', 'partly-agree', 'Grotendeels eens', undefined],
    ['Het kost geld. Ik ben het dus eens met de stelling.', 'agree', undefined, undefined],
    ['Het kost geld. Wij zijn het dan ook volledig oneens met deze stelling!', 'disagree', 'Volledig oneens', undefined],
    ['Het kost geld. Met deze stelling ben ik het deels oneens.', 'partly-disagree', 'Deels oneens', undefined],
    ['Het kost geld. Al met al vind ik dat de stelling klopt.', 'agree', undefined, undefined],
    ['Het kost geld. De stelling klopt dus.', 'agree', undefined, undefined],
    ['Het kost geld. Ik denk dat deze stelling deels klopt.', 'partly-agree', undefined, undefined],
    ['Het kost geld. Ik ben het niet eens met de stelling.', 'disagree', undefined, undefined],
    ['Het kost geld. Mijn oordeel: deels eens.', 'partly-agree', 'Deels eens', undefined],
  ] as const)
    test(quote, () => {
      const found = said(quote);
      assert.deepEqual([found.stance, found.label], [stance, label]);
      assert.equal(found.quote, kept ?? quote);
    });

  test('also where it stands beside the name', () => {
    const {panel} = importArticle('Stelling: ‘X is Y’\n\nEls Bos, bakker (deels eens): “Tja.”').poll;
    assert.deepEqual(panel, [{experts: [{name: 'Els Bos', role: 'bakker'}], stance: 'partly-agree', label: 'Deels eens', quote: ['Tja.']}]);
  });
});

describe('a stance that is not stated is not inferred', () => {
  for (const quote of [
    'Het is duur en het helpt niet.',
    'Ja.',
    'Nee, nooit.',
    'Goed plan!',
    'Onzin. Weg ermee.',
    'Niet eens een bankje kan eraf.',
    'Niet eens.',
    'Ik ben het er niet mee eens.',
    'Daar ben ik het helemaal mee eens.',
    'Ik ben het eens met mijn buurman.',
    'Het eens zijn met mijn buurman is nieuw voor mij.',
    'Mijn buurman vindt het niks. Ik ben het met hem eens.',
    'We werden het eens. Het duurde een uur.',
    'Eens was dit een weiland.',
    'Eens, lang geleden, was dit een weiland.',
    'Eens in de week kom ik er.',
    'Het is de moeite niet. Eens per jaar misschien.',
    'Eens? Oneens? Het is maar een vraag.',
    'Ben ik het eens met de stelling?',
    'Eens… als het maandag is.',
    'Eens, maar alleen met een hek eromheen.',
    'Eens, mits er geld komt.',
    'Ik ben het niet helemaal eens met de stelling.',
    'Ik ben het niet oneens met de stelling.',
    'Ik zou het eens zijn met de stelling als er geld was.',
    'Was ik maar eens met de stelling klaar.',
    'Als de stelling klopt, zijn we laat.',
    'De stelling klopt als een bus, zei mijn oom, en die reed nooit bus.',
    'Ik weet niet of de stelling klopt.',
    'Niemand denkt dat de stelling klopt.',
    'Je denkt toch niet dat ik het eens ben met de stelling?',
    'Ja hoor, natuurlijk ben ik het eens met de stelling, en de maan is van kaas.',
    'Mijn vrouw zegt: ‘Ik ben het eens met de stelling.’',
    'Hij riep: ‘Wat een onzin. Ik ben het oneens met de stelling.’ Toen ging hij.',
    '‘Eens.’ Dat zeggen ze dan.',
    '‘Eens. Helemaal eens.’ Dat zeggen ze dan.',
    'Ik ben het eens met de stelling dat het anders moet.',
    'Ik ben het eens met de stelling, maar niet met de reden.',
    'Eens. Of toch niet. Kortom, ik ben het niet eens met de stelling.',
    'Oneens zijn is geen ramp.',
    'Neutraal blijven kan niet meer.',
    'Weet ik niet zeker.',
  ])
    test(quote, () => {
      const found = said(quote);
      assert.deepEqual([found.stance, found.label, found.quote], [undefined, undefined, quote]);
    });

  test('an editor hears where it may have been meant', () => {
    assert.equal(said('Eens, maar alleen met een hek eromheen.').unclear, true);
    assert.equal(said('Ik ben het er niet mee eens.').unclear, true);
    assert.equal(said('Het is duur.').unclear, false);
  });
});
