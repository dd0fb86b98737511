import {render} from 'lit';
import {importArticle} from '../../src/content/article/import-article.ts';
import {version} from '../../src/version.ts';
import {openDraft} from './fragment/fragment.ts';
import {keepInAddress} from './fragment/keep-in-address.ts';
import {listenToKeys} from './keys.ts';
import {readFile} from './read-file.ts';
import {ingredientsOf} from './snippets/ingredients.ts';
import {hashesOf} from './snippets/integrity.ts';
import {loadServer} from './snippets/server.ts';
import {checksOf} from './state/checks.ts';
import {emptyDraft, isBlank, nextKey} from './state/draft.ts';
import {isComplete} from './state/poll-of.ts';
import {createStore} from './state/store.ts';
import {copyField, focusOn, saveFile} from './page-effects.ts';
import {entryName} from './views/entry.ts';
import type {Act, Ui} from './views/model.ts';
import {pageView} from './views/page.ts';

const ownScript = new URL('../../dist/stelling-poll.js', document.baseURI).href;
const problems = {
  broken: 'Deze link is niet heel. Vraag uw collega om hem opnieuw te sturen, of begin hier opnieuw.',
  newer: 'Deze link komt van een nieuwere versie van deze pagina. Open de pagina opnieuw, of begin hier opnieuw.',
} as const;

const store = createStore(emptyDraft);
const address = keepInAddress();
let ui: Ui = {
  said: '',
  notice: '',
  isReading: false,
  fileProblem: '',
  unfolded: new Set(),
  dragged: undefined,
  width: 'phone',
  scheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  previewSaid: '',
  hashes: undefined,
  server: undefined,
  isElementThere: undefined,
  link: '',
};

const show = (): void => {
  const {draft, canUndo, canRedo} = store;
  const ingredients = {...ingredientsOf(draft, ownScript, version, ui.hashes ?? undefined), server: ui.server};
  render(pageView({draft, canUndo, canRedo, ui, checks: checksOf(draft), ingredients, act}), document.body);
};

/** Once, for the first snippet that asks for it. */
let server: Promise<void> | undefined;
const fetchServer = (): void => {
  if (store.draft.settings.host === 'prerendered') server ??= loadServer().then((server) => setUi({server}));
};

const setUi = (change: Partial<Ui>): void => {
  ui = {...ui, ...change};
  show();
};

/** A sentence that is said again is heard only where it differs. */
const say = (said: string): void => setUi({said: said === ui.said ? `${said}\u00a0` : said});

const importText = (article: string): void => {
  const imported = importArticle(article);
  store.edit({type: 'import', article, imported});
  // What is not finished is where the eye should go.
  const unfolded = new Set(store.draft.panel.filter((entry) => !isComplete(entry)).map(({key}) => key));
  const left = store.draft.leftovers.length;
  const found = `Ingelezen: ${store.draft.panel.length} ${store.draft.panel.length === 1 ? 'bijdrage' : 'bijdragen'}.`;
  setUi({unfolded, fileProblem: ''});
  say(left ? `${found} ${left} ${left === 1 ? 'stuk tekst kreeg' : 'stukken tekst kregen'} geen plek.` : found);
};

const act: Act = {
  edit(action, said) {
    store.edit(action);
    if (said) say(said);
  },
  ui: setUi,
  undo() {
    if (!store.canUndo) return;
    store.undo();
    say('De laatste wijziging is ongedaan gemaakt.');
  },
  redo() {
    if (!store.canRedo) return;
    store.redo();
    say('De wijziging is opnieuw gedaan.');
  },
  importArticle: importText,
  async importFile(file) {
    setUi({isReading: true, fileProblem: ''});
    const read = await readFile(file);
    setUi({isReading: false, fileProblem: 'problem' in read ? read.problem : ''});
    if ('text' in read) importText(read.text);
    else say(read.problem);
  },
  addEntry() {
    const key = nextKey(store.draft);
    store.edit({type: 'add-entry'});
    setUi({unfolded: new Set([...ui.unfolded, key])});
    say('Er is een bijdrage bij gekomen.');
    focusOn(`name-${key}-0`);
  },
  removeEntry(key) {
    const index = store.draft.panel.findIndex((entry) => entry.key === key);
    const name = entryName(store.draft.panel[index]!, index);
    store.edit({type: 'remove-entry', key});
    say(`Verwijderd: ${name}. Met ‘Ongedaan maken’ komt de bijdrage terug.`);
    const next = store.draft.panel[Math.min(index, store.draft.panel.length - 1)];
    focusOn(next ? `up-${next.key}` : 'add-entry');
  },
  moveEntry(key, to) {
    const {panel} = store.draft;
    const index = panel.findIndex((entry) => entry.key === key);
    if (to < 0 || to >= panel.length || index < 0) return;
    const focused = document.activeElement?.id;
    store.edit({type: 'move-entry', key, to});
    setUi({dragged: undefined});
    say(`${entryName(panel[index]!, index)} staat nu op plaats ${to + 1} van ${panel.length}.`);
    // A node that moves in the document loses the focus.
    if (focused) focusOn(focused);
  },
  async share() {
    const link = await address.link();
    try {
      await navigator.clipboard.writeText(link);
      setUi({link: ''});
      say(
        link.length > 8000
          ? 'De link is gekopieerd. Hij is lang: sommige mailprogramma’s knippen hem af. Deel hem liever in een chat of een document.'
          : 'De link is gekopieerd.',
      );
    } catch {
      setUi({link});
      say('Uw browser laat ons niet kopiëren. Kopieer de link zelf.');
      void copyField('link');
    }
  },
  async copy(id) {
    say((await copyField(id)) ? 'De code is gekopieerd.' : 'Uw browser laat ons niet kopiëren. De code is geselecteerd: druk op Ctrl+C.');
  },
  save: saveFile,
  goTo: focusOn,
};

/** The draft in the address: on arrival, and where somebody puts another link in the same tab. */
const openAddress = async (): Promise<void> => {
  const opened = await openDraft(location.hash);
  if ('problem' in opened) return setUi({notice: problems[opened.problem]});
  store.open(opened.draft);
  setUi({notice: isBlank(opened.draft) ? '' : 'Dit is het werk uit de link. Wat u verandert, komt in een nieuwe link.', unfolded: new Set()});
};

await openAddress();
fetchServer();
store.subscribe(() => {
  fetchServer();
  address.changed(store.draft);
  show();
});
addEventListener('hashchange', () => void openAddress());
// Leaving a field ends what is undone in one go.
addEventListener('change', () => store.settle());
listenToKeys(act);

document.body.dataset['ready'] = '';
void hashesOf(ownScript).then((hashes) => setUi({hashes: hashes ?? null}));
import(/* @vite-ignore */ ownScript).then(
  () => setUi({isElementThere: true}),
  () => setUi({isElementThere: false}),
);
