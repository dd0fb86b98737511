// Every state, made as a page would: attributes, content, and a `request` that answers in place of an endpoint.

const contribution = (name, role, stance, label) => ({
  experts: [{name, role}],
  ...(stance && {stance}),
  ...(label && {label}),
  quote: ['Wie er vaak komt, ziet dat het beter kan.'],
});

const panel = [
  contribution('Noor el Amrani', 'parkwachter', 'agree'),
  contribution('Koen van Welij', 'ecoloog', 'partly-disagree', 'Liever niet'),
  {
    ...contribution('Eva Bos', 'jurist', 'partly-agree'),
    experts: [
      {name: 'Eva Bos', role: 'jurist'},
      {name: 'Kim Visser – Hooimeijer', role: 'strateeg'},
    ],
  },
  contribution('Piet de Haan', 'omwonende'),
];
const poll = {statement: 'Het stadspark moet ook ’s nachts open blijven', panel, question: 'Wat vindt u ervan?'};
const crowd = Array.from({length: 7}, (_, index) => contribution(`Deskundige ${'ABCDEFG'[index]}`, 'kenner', 'agree'));
const long = 'Gemeentelijkebasisregistratiepersonenhelpdeskmedewerker';

const standing = (n, counts) => ({n, counts});
const many = standing(1234567, {agree: 500000, 'partly-agree': 300000, neutral: 100000, 'partly-disagree': 134567, disagree: 150000, unsure: 50000});
const some = standing(7, {agree: 2, 'partly-agree': 1, disagree: 3, unsure: 1});

const reactions = Array.from({length: 6}, (_, index) => ({
  id: `reactie-${index}`,
  stance: ['agree', 'disagree', 'unsure'][index % 3],
  reason: index === 2 ? '' : 'Na mijn werk wil ik nog een rondje lopen.\nMet licht durf ik dat wel.',
  ...(index % 2 && {name: 'Sam de Vries'}),
  publishedAt: `2026-11-${20 - index}T12:00:00Z`,
}));

const problem = (status, type = 'about:blank', extra = {}) => Response.json({type, title: 'Nee', status, ...extra}, {status});

/** Answers as an endpoint would. */
const answering =
  ({state = 'pending', counted = some, results = counted && {}, post} = {}) =>
  async (_, {method = 'GET', body} = {}) => {
    if (method === 'DELETE') return new Response(null, {status: 204});
    if (method === 'POST')
      return post
        ? post()
        : Response.json({id: JSON.parse(body).id, state, withdrawToken: 'geheim', ...(counted && {standing: counted})}, {status: 201});
    return results ? Response.json({poll: {}, standing: counted, reactions: [], ...results}) : problem(503);
  };

const never = () => new Promise(() => {});
const phase = (element, wanted) =>
  new Promise((resolve) => {
    const look = () => element.dataset.phase === wanted && resolve();
    new MutationObserver(look).observe(element, {attributeFilter: ['data-phase']});
    look();
  });

const field = (element, selector) => element.shadowRoot.querySelector(selector);
const choose = async (element, stance = 'agree', reason = 'Ik werk laat.\nDan wil ik nog wandelen.') => {
  await element.updateComplete;
  field(element, `[value=${stance}]`).click();
  const text = field(element, 'textarea');
  text.value = reason;
  text.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await element.updateComplete;
};
const send = (stance, reason) => async (element) => {
  await choose(element, stance, reason);
  await element.submit();
};

/** Presses what the results offer, once that is there. */
const press = (label) => async (element) => {
  await send()(element);
  const find = () => [...element.shadowRoot.querySelectorAll('[part=results] button')].find(({textContent}) => textContent.trim() === label);
  await new Promise((resolve) => {
    const look = () => find() && resolve();
    new MutationObserver(look).observe(element.shadowRoot, {childList: true, subtree: true});
    look();
  });
  find().click();
};

const always = {results: 'always'};
const states = {
  'Nog niets gekozen': {},
  Begonnen: {then: choose},
  'Nog niet goed ingevuld': {attributes: {'ask-name': 'required'}, then: (element) => element.submit()},
  'Wordt verstuurd': {answers: {post: never}, then: (element) => void send()(element)},
  'Nog niet bevestigd': {answers: {post: () => Promise.reject(new TypeError('geen netwerk'))}, then: send()},
  'Geweigerd: gesloten': {answers: {post: () => problem(409, 'urn:stelling-poll:problem:closed')}, then: send()},
  'Ontvangen, wacht op de redactie': {then: send()},
  'Ontvangen en gepubliceerd': {answers: {state: 'published'}, then: send('disagree')},
  'Weet ik niet': {then: send('unsure')},
  'Uitslag: nog niemand': {attributes: always, answers: {counted: standing(0, {agree: 0})}},
  'Uitslag: één lezer': {attributes: always, answers: {counted: standing(1, {agree: 1})}},
  'Uitslag: vier lezers': {attributes: always, answers: {counted: standing(4, {agree: 3, disagree: 1})}},
  'Uitslag: vijf lezers': {attributes: always, answers: {counted: standing(5, {agree: 3, disagree: 2})}},
  'Uitslag: allemaal eens': {attributes: always, answers: {counted: standing(12, {agree: 12})}},
  'Uitslag: meer dan een miljoen': {attributes: always, answers: {counted: many}},
  'Uitslag: alleen het aantal': {attributes: always, answers: {counted: standing(3, {})}},
  'Uitslag: nu niet te zien': {attributes: always, answers: {counted: undefined}},
  'Twee keuzes': {attributes: {scale: '2', ...always}, answers: {counted: standing(9, {agree: 4, disagree: 5})}},
  'Uitslag pas na sluiting': {attributes: {results: 'closed'}, then: send()},
  'Nooit een uitslag': {attributes: {results: 'never'}, then: send()},
  'Nog niet open': {attributes: {'opens-at': '2999-01-01T09:00:00+01:00'}},
  'Gesloten, met einduitslag': {attributes: {'closes-at': '2026-01-01T09:00:00+01:00'}},
  'Reacties van lezers': {attributes: {reactions: ''}, answers: {results: {reactions, next: 'b'}}, then: send()},
  'Nog geen reacties': {attributes: {...always, reactions: ''}},
  'Intrekken: weet u het zeker?': {then: press('Trek mijn reactie in')},
  'Wijzigen: weet u het zeker?': {then: press('Wijzig mijn reactie')},
  'Zeven op één plek': {poll: {...poll, panel: crowd}, then: choose},
  'Niemand zegt het': {poll: {...poll, panel: [contribution('Piet de Haan', 'omwonende')]}},
  'Zonder panel': {poll: {...poll, panel: []}, then: send()},
  'Lange woorden': {
    poll: {statement: long, panel: [contribution(`${long} van ${long}`, long, 'neutral', long)], question: long},
    then: send('agree', long),
  },
  'Met portret': {poll: {...poll, panel: [{...panel[0], experts: [{name: 'Noor el Amrani', role: 'parkwachter', portrait: '../favicon.svg'}]}]}},
};

await customElements.whenDefined('stelling-poll');
const place = document.querySelector('#states');
await Promise.all(
  Object.entries(states).map(async ([title, {attributes = {}, answers, then, poll: content = poll}], index) => {
    const section = document.createElement('section');
    const heading = document.createElement('h2');
    heading.textContent = title;
    const element = document.createElement('stelling-poll');
    for (const [name, value] of Object.entries({endpoint: `/niets/${index}`, scale: '5', unsure: '', 'heading-level': '3', ...attributes}))
      element.setAttribute(name, value);
    Object.assign(element, {poll: content, request: answering(answers)});
    section.append(heading, element);
    place.append(section);
    await phase(element, 'editing');
    await then?.(element);
  }),
);
document.body.dataset.ready = '';
