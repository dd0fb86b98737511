import {pollToHtml} from '../../src/content/article/poll-to-html.ts';
import type {Poll} from '../../src/contract/poll.ts';
import type {Host} from './hosts.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;');

const stylesheet = (href: string, media = ''): string => `  <link rel="stylesheet" href="${href}"${media && ` media="${media}"`}>`;

const head = (title: string, scheme: string, rest: readonly string[]): string =>
  [
    '<head>',
    '  <meta charset="utf-8">',
    '  <meta name="viewport" content="width=device-width, initial-scale=1">',
    `  <title>${escape(title)} – stelling-poll</title>`,
    `  <meta name="color-scheme" content="${scheme}">`,
    '  <link rel="icon" href="../favicon.svg">',
    ...rest,
    '</head>',
  ].join('\n');

const classes = (names: string | undefined): string => (names ? ` class="${names}"` : '');

/** The article, the same on every site; below it the site's own form, for the eye to compare with. */
const article = ({title, button, field, main}: Host, poll: Poll): string => `<a class="skip" href="#inhoud">Naar de inhoud</a>
<header class="site-header">
  <p><b>${escape(title)}</b></p>
  <nav aria-label="Kruimelpad"><a href="./">Alle voorbeelden</a></nav>
</header>
<main id="inhoud"${classes(main)}>
  <h1>Eerst de cijfers, dan de keukentafel</h1>
  <p>Westerwaard weet steeds eerder in welke buurt mensen hulp nodig hebben. De gemeente legt daarvoor gegevens naast elkaar die
    zij al had. In een <a href="../">eerder artikel</a> las u hoe het wijkteam dat doet.</p>
  <p>Past de hulp daardoor beter bij wie haar krijgt? Zeven mensen uit het vak geven antwoord. Wat vindt u zelf?</p>

  <stelling-poll endpoint="/v1/polls/datagedreven-werken/reactions" poll-id="datagedreven-werken" scale="5" unsure reactions>
${pollToHtml(poll, {indent: '    ', callToAction: 'Mail uw reactie naar redactie@voorbeeld.nl.'}).trimEnd()}
  </stelling-poll>

  <h2>Blijf op de hoogte</h2>
  <p>Elke maand schrijft het wijkteam hoe het verdergaat.</p>
  <form class="newsletter">
    <p><label for="adres">Uw e-mailadres</label>
    <input id="adres" type="email" autocomplete="email"${classes(field)}></p>
    <p><button type="button"${classes(button)}>Schrijf mij in</button></p>
  </form>
</main>
<footer class="site-footer">
  <p>Deze pagina is een voorbeeld: alleen de vormgeving is van een ander. Westerwaard bestaat niet.</p>
</footer>`;

/** A site's article page with the poll in it. */
export const hostPage = (host: Host, poll: Poll): string => {
  const {packages, dark, own, bodyClass} = host;
  const rest = [
    ...packages.map((file) => stylesheet(`packages/${file}`)),
    ...(dark ?? []).map((file) => stylesheet(`packages/${file}`, '(prefers-color-scheme: dark)')),
    ...own.map((file) => stylesheet(file)),
    '  <script type="module" src="color-scheme.js"></script>',
    '  <script type="module" src="../../dist/stelling-poll.js"></script>',
  ];
  return `<!doctype html>
<html lang="nl">
${head(host.title, dark ? 'light dark' : 'light', rest)}
<body${classes(bodyClass)}>
${article(host, poll)}
</body>
</html>
`;
};

/** The way to all of them. */
export const listPage = (hosts: readonly Host[]): string => `<!doctype html>
<html lang="nl">
${head('Op elke site', 'light dark', [stylesheet('list.css')])}
<body>
<main>
  <h1>Dezelfde stelling op elke site</h1>
  <p>Het element neemt lettertype, kleuren, knoppen en velden over van de site waarop het staat. Hier staat hetzelfde artikel in
    de huisstijl van gemeenten en ministeries, en op sites die met iets anders zijn gemaakt.</p>
  <ul>
${hosts.map(({name, title}) => `    <li><a href="${name}.html">${escape(title)}</a></li>`).join('\n')}
  </ul>
  <p><a href="../">Terug naar het voorbeeld</a></p>
</main>
</body>
</html>
`;
