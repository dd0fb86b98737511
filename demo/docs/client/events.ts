import {poll, requestThat, showExample, type AnswerName} from './example.ts';

const form = document.querySelector<HTMLFormElement>('#controls')!;
const log = document.querySelector('#log')!;
const field = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement;

const names = ['submit', 'queued', 'accepted', 'refused', 'withdrawn', 'content-error'].map((name) => `stelling-${name}`);

const create = (tag: string, text: string): HTMLElement => {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
};

/** What the event carries besides what every event has. */
const carried = (event: Event): string => JSON.stringify({...event, isTrusted: undefined}, null, 2);

const tell = (event: Event): void => {
  document.querySelector('#quiet')?.remove();
  const item = document.createElement('li');
  const cancelled = event.defaultPrevented ? ' (cancelled)' : '';
  const details = create('pre', carried(event));
  details.tabIndex = 0;
  item.append(create('b', event.type), create('span', ` ${new Date().toLocaleTimeString('en-GB')}${cancelled}`), details);
  log.prepend(item);
};

// On the document: they bubble out of whatever they are in.
for (const name of names)
  document.addEventListener(name, (event) => {
    if (name === 'stelling-submit' && field('cancel').checked) event.preventDefault();
    tell(event);
  });

const element = await showExample(requestThat(() => field('answer').value as AnswerName));

document.querySelector('#break')!.addEventListener('click', () => {
  element.poll = {...poll, panel: [{...poll.panel[0]!, stance: 'a bit' as 'agree'}]};
});
document.body.dataset['ready'] = '';
