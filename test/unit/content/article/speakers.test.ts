import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {importArticle} from '../../../../src/content/article/import-article.ts';

const expertsOf = (line: string) =>
  importArticle(`Stelling: ‘Het wordt beter’\n\n${line}\n\nWat vindt u?`).poll.panel.map(({experts}) =>
    experts.map(({name, role = '', organisation = ''}) => [name, role, organisation].join(' | ')).join(' & '),
  );

describe('who speaks', () => {
  for (const [phrase, found] of [
    ['Gaby Bos, Senior adviseur Jeugd', 'Gaby Bos | Senior adviseur Jeugd | '],
    ['Theo van Welij, adviseur bij Factor Advies', 'Theo van Welij | adviseur | Factor Advies'],
    ['Ana de la Cruz, wethouder van de gemeente Westerwaard', 'Ana de la Cruz | wethouder | gemeente Westerwaard'],
    ['prof. dr. A.B. van den Berg, hoogleraar aan de Vrije Universiteit', 'prof. dr. A.B. van den Berg | hoogleraar | Vrije Universiteit'],
    ['Prof.dr.ir. J.-P. Smit, lector', 'Prof.dr.ir. J.-P. Smit | lector | '],
    ['Jan Bos, wethouder van Financiën', 'Jan Bos | wethouder van Financiën | '],
    ['Joke Bos, bewoner van de Merelstraat', 'Joke Bos | bewoner van de Merelstraat | '],
    ['Els Bos (directeur, Stichting Groen)', 'Els Bos | directeur | Stichting Groen'],
    ['Els Bos, voorzitter van de vereniging Ons Dorp', 'Els Bos | voorzitter | vereniging Ons Dorp'],
    ['Wethouder Els Bos', 'Els Bos | Wethouder | '],
    ['Noor el Amrani', 'Noor el Amrani |  | '],
    ['Kim Visser – Hooimeijer, strateeg', 'Kim Visser – Hooimeijer | strateeg | '],
    ['Kim Visser-Hooimeijer, strateeg', 'Kim Visser-Hooimeijer | strateeg | '],
    ['Fatima, buurvrouw', 'Fatima | buurvrouw | '],
    ['Els Bos en Ed Bos, koster en organist', 'Els Bos | koster |  & Ed Bos | organist | '],
    ['Els Bos, koster, en Ed Bos, organist', 'Els Bos | koster |  & Ed Bos | organist | '],
    ['Els Bos, data adviseur, en Kim Visser – Hooimeijer, strateeg zorg', 'Els Bos | data adviseur |  & Kim Visser – Hooimeijer | strateeg zorg | '],
    ['Els Bos (koster) en Ed Bos (organist)', 'Els Bos | koster |  & Ed Bos | organist | '],
    ['Els Bos & Ed Bos, beiden koster', 'Els Bos | koster |  & Ed Bos | koster | '],
    ['Els Bos, Ed Kok en Jo Vos, bewoners', 'Els Bos | bewoners |  & Ed Kok | bewoners |  & Jo Vos | bewoners | '],
    ['Els Bos, wethouder Zorg en Sociale Zaken, gemeente Westerwaard', 'Els Bos | wethouder Zorg en Sociale Zaken | gemeente Westerwaard'],
    ['Émile Zoë Ångström, gids', 'Émile Zoë Ångström | gids | '],
    ['Ren\u0065\u0301e Bos, gids', 'Ren\u0065\u0301e Bos | gids | '],
    ['IJsbrand ten Kate, gids', 'IJsbrand ten Kate | gids | '],
    ['Els\u00A0Bos,\u00A0gids\u00AD', 'Els Bos | gids | '],
  ] as const) {
    test(`${phrase}: “…”`, () => assert.deepEqual(expertsOf(`${phrase}: “Ik zeg iets.”`), [found]));
    test(`“…”, aldus ${phrase}.`, () => assert.deepEqual(expertsOf(`“Ik zeg iets”, aldus ${phrase}.`), [found]));
  }

  for (const line of [
    'Conclusie: “Ik zeg iets.”',
    'Let op: “Ik zeg iets.”',
    'In Amsterdam, hoofdstad van het land: “Ik zeg iets.”',
    'De Raad van State: “Ik zeg iets.”',
    'Volgens de gemeente, die het weet: “Ik zeg iets.”',
    'Op het bord staat: “Ik zeg iets.”',
    'Zoals mijn moeder zei: “Ik zeg iets.”',
    'Het plan heet “Meer Groen” en is duur.',
    '“Ik zeg iets”, aldus de folder.',
    '“Ik zeg iets.”',
  ])
    test(`nobody: ${line}`, () => {
      const {poll, unplaced} = importArticle(`Stelling: ‘Het wordt beter’\n\nEls Bos, gids: “Tja.”\n\nEr gebeurde meer.\n\n${line}`);
      assert.equal(poll.panel.length, 1);
      assert.deepEqual(
        unplaced.map(({line: number, text}) => `${number} ${text}`),
        ['5 Er gebeurde meer.', `7 ${line}`],
      );
    });

  test('who comes back by surname is the same person, unless two have it', () => {
    const twice = '“Een”, zegt Els Bos, gids.\n\nHet bleef stil.\n\n“Twee”, zegt Bos.';
    assert.deepEqual(
      importArticle(twice).poll.panel.map(({quote}) => quote),
      [['Een', 'Twee']],
    );
    const two = '“Een”, zegt Els Bos, gids.\n\n“Drie”, zegt Ed Bos, kok.\n\nHet bleef stil.\n\n“Twee”, zegt Bos.';
    assert.deepEqual(
      importArticle(two).poll.panel.map(({quote}) => quote),
      [['Een'], ['Drie'], ['Twee']],
    );
  });
});
