import {asScript, tag} from './escape.ts';
import type {Block, Ingredients, Script} from './snippet.ts';
import {fieldsOf} from '../state/target-of.ts';

/** The address of a file in the folder of the script. */
export const besideScript = (url: string, file: string): string => url.replace(/[?#].*$/, '').replace(/[^/]*$/, file);

export const scriptTag = ({url, integrity}: Script): string =>
  `${tag('script', [
    ['type', 'module'],
    ['src', url],
    ['integrity', integrity ?? false],
  ])}</script>`;

/** The hash in the script tag is of that file alone; the one that comes after sending has its own, in an import map. */
export const importMap = ({url, resultsIntegrity}: Script): Block[] =>
  resultsIntegrity
    ? [
        {
          title: 'Extra: ook de uitslag controleren',
          isExtra: true,
          hint: 'De browser controleert dan ook het bestand voor de uitslag. Zet dit boven het script; er mag maar één importmap op de pagina staan.',
          code: `<script type="importmap">\n${asScript({integrity: {[besideScript(url, 'results.js')]: resultsIntegrity}}, 2)}\n</script>`,
        },
      ]
    : [];

/** What only a script can tell the element: other names of fields, or a key that the service asks for. */
export const fieldsBlock = ({poll, settings}: Ingredients): Block[] => {
  const fields = fieldsOf(settings);
  return fields
    ? [
        {
          title: 'Gegevens voor uw dienst',
          hint: 'Zet dit op de pagina, onder het script van stelling-poll.',
          code: `<script type="module">
  for (const poll of document.querySelectorAll('stelling-poll'))
    if (poll.getAttribute('poll-id') === ${asScript(poll.id ?? '')}) poll.fields = ${asScript(fields)};
</script>`,
        },
      ]
    : [];
};

/** What to know of a script tag with a version and a hash. */
export const pinNotes = ({settings: {pinned}, script}: Ingredients): string[] =>
  pinned && script.integrity
    ? [
        `Deze code hoort bij versie ${script.version} van het script. Zet de beheerder een andere versie neer? Maak de code dan opnieuw. Anders start het script niet.`,
      ]
    : [];
