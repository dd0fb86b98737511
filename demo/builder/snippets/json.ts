import type {Block, Ingredients, Snippet} from './snippet.ts';

export const jsonBlock = ({poll}: Ingredients): Block => ({
  title: 'JSON-bestand',
  code: `${JSON.stringify(poll, null, 2)}\n`,
  file: `${poll.id ?? 'stelling'}.json`,
});

/** The poll as a file: for the element's `src`, and for the folder of `--polls` at the endpoint. */
export const jsonSnippet = (ingredients: Ingredients): Snippet => ({
  blocks: [
    {...jsonBlock(ingredients), hint: 'Voor de beheerder: voor het attribuut src, of voor de map van --polls bij de software die reacties ontvangt.'},
  ],
  notes: ingredients.call ? ['De oproep om te reageren past niet in dit bestand. Zet die zelf in uw artikel.'] : [],
});
