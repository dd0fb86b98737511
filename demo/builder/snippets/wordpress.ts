import {placeholderBlock} from './cms.ts';
import {asPhp} from './escape.ts';
import {fieldsBlock, pinNotes} from './script-tag.ts';
import type {Ingredients, Snippet} from './snippet.ts';

/** WordPress takes the element and scripts out for most of its users, and leaves `class` and `data-*`. */
export const wordpressSnippet = (ingredients: Ingredients): Snippet => {
  const {url, integrity} = ingredients.script;
  return {
    blocks: [
      {
        ...placeholderBlock(ingredients),
        title: 'Blok ‘Aangepaste HTML’',
        hint: 'Voeg in uw bericht een blok ‘Aangepaste HTML’ toe. Plak de code daarin.',
      },
      {
        title: 'Script voor de hele site',
        hint: 'Dit doet de beheerder één keer, in het bestand wp-content/mu-plugins/stelling-poll.php.',
        code: `<?php
// Plugin Name: stelling-poll
add_action('wp_head', function () {
    wp_print_script_tag([
        'type' => 'module',
        'src' => ${asPhp(url)},${integrity ? `\n        'integrity' => ${asPhp(integrity)},` : ''}
    ]);
});
`,
      },
      ...fieldsBlock(ingredients),
    ],
    notes: pinNotes(ingredients),
  };
};
