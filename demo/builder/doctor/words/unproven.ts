import type {UnprovenCode} from '../finding.ts';
import {startOf, titleOf} from '../services.ts';
import {accessHint} from './hints.ts';
import {quoted, type Say} from './words.ts';

export const unprovenWords: Readonly<Record<UnprovenCode, Say>> = {
  'html-page': ({said, service = ''}) => ({
    title: 'Het adres antwoordt met een webpagina',
    explanation: [
      `De server zegt dat het goed ging, maar stuurt een gewone pagina${said ? ` (“${said}”)` : ''}. Dat is geen bewijs dat de reactie is opgeslagen, dus lezers zien “nog niet bevestigd”.`,
      service === 'apps-script'
        ? 'Bij Google Apps Script is dit vaak een foutmelding of een inlogpagina. Open de lijst Uitvoeringen van het script.'
        : 'Vaak is dit het adres van de pagina met het formulier, of een inlogpagina, en niet het adres waar het formulier heen stuurt.',
    ],
    add: service === 'apps-script' ? accessHint({code: 'html-page', severity: 'problem', service}) : [],
    audience: 'editor',
  }),
  'other-json': ({said, service = ''}) => ({
    title: 'Het antwoord is anders dan verwacht',
    explanation: [
      `De server antwoordt, maar niet zoals ${titleOf(service)} dat doet. Daarom zien lezers “nog niet bevestigd”.`,
      ...quoted(said),
      'Kies een andere dienst als dit adres daarbij hoort.',
    ],
    add:
      service === 'stelling'
        ? [{where: 'Een adres van stelling-poll antwoordt met ten minste:', code: '{"id": "…", "state": "pending", "withdrawToken": "…"}'}]
        : [],
    audience: 'editor',
  }),
  'other-id': () => ({
    title: 'Het bewijs is van een andere reactie',
    explanation: [
      'De server geeft een bewijs met een ander nummer dan dat van de test. Dan is niet zeker dat deze reactie is opgeslagen. Misschien geeft een cache ertussen een oud antwoord.',
    ],
    add: [{where: 'Zet deze header bij het antwoord op een reactie:', code: 'Cache-Control: no-store'}],
    audience: 'endpoint',
  }),
  'no-receipt': ({said, status, service = ''}) => ({
    title: 'Het antwoord bewijst niets',
    explanation: [
      `De server antwoordt met status ${status ?? 200}${said ? '' : ' en verder niets'}. ${startOf(titleOf(service))} hoort te antwoorden met JSON. Daarom zien lezers “nog niet bevestigd”.`,
      ...quoted(said),
      'Antwoordt dit adres altijd zo? Kies dan de dienst “generic”. Lezers zien dan “verstuurd, niet bevestigd”.',
    ],
    audience: 'editor',
  }),
};
