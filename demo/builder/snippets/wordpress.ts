import {placeholderBlock} from './cms.ts';
import {asPhp} from './escape.ts';
import {fieldsBlock} from './script-tag.ts';
import type {Ingredients, Snippet} from './snippet.ts';

/** WordPress takes the element and scripts out for most of its users, and leaves `class` and `data-*`. */
export const wordpressSnippet = (ingredients: Ingredients): Snippet => ({
  blocks: [
    {...placeholderBlock(ingredients), title: 'Blok ‘Aangepaste HTML’', hint: 'Voeg in uw bericht een blok ‘Aangepaste HTML’ toe. Plak de code daarin.'},
    {
      title: 'Script voor de hele site',
      hint: 'Dit doet de beheerder één keer: in functions.php van het (child-)thema, of in een plugin voor codefragmenten. Nodig is WordPress 6.5 of nieuwer.',
      code: `add_action('wp_enqueue_scripts', static function (): void {
  wp_enqueue_script_module('stelling-poll', ${asPhp(ingredients.script.url)}, [], null);
});
`,
    },
    ...fieldsBlock(ingredients),
  ],
  notes: ['WordPress zet zelf geen controlecode in het script. Zet het bestand daarom op uw eigen site.'],
});
