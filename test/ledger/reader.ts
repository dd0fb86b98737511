import type {Task} from './ledger.ts';

export interface ReaderOptions {
  readonly tab: string;
  readonly endpoint: string;
  /** How many forms are open at a time. */
  readonly width: number;
}

/**
 * The readers of one tab. This runs in the page, and is all of it there: nothing outside the function can be
 * used in it. It does what a reader can do, and knows of the element what a page may: attributes, events,
 * parts, `data-phase`.
 */
export const reader = ({tab, endpoint, width}: ReaderOptions): void => {
  /** Synchronous, so that the ledger has it before the element goes on: whatever follows, it was seen. */
  const tell = (what: string, details: object = {}) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/ledger/${what}`, false);
    request.send(JSON.stringify({tab, ...details}));
    return JSON.parse(request.responseText);
  };

  const fillIn = (element: HTMLElement, task: Task): void => {
    const {stance, reason, twice} = task;
    const root = element.shadowRoot!;
    const radio = root.querySelector<HTMLInputElement>(`input[value="${stance}"]`);
    if (!radio) return void setTimeout(fillIn, 10, element, task);
    radio.click();
    const field = root.querySelector('textarea')!;
    field.value = reason;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    const button = root.querySelector<HTMLElement>('form [part~="submit"]')!;
    button.click();
    if (twice) button.click();
  };

  const replace = (element: Element, next: Task | null | undefined): void => {
    element.remove();
    if (next) show(next);
  };

  const show = (task: Task): void => {
    const {poll, pressed} = task;
    const element = document.createElement('stelling-poll');
    element.pollId = poll;
    element.endpoint = `${endpoint}/v1/polls/${poll}/reactions`;
    element.scale = '5';
    element.unsure = true;
    element.poll = {statement: `Stelling van ${poll}`, panel: [], question: 'Wat vindt u?'};
    element.addEventListener('stelling-submit', ({reaction}) => void tell('mint', {poll, reaction}));
    element.addEventListener('stelling-accepted', ({reaction, receipt}) => {
      replace(element, tell('receipt', {poll, sent: reaction.id, received: receipt.id}));
    });
    document.body.append(element);
    if (!pressed) return fillIn(element, task);
    // What is on its way shows by itself; a form that stays empty this long knows of nothing.
    setTimeout(() => {
      if (!element.isConnected || element.dataset['phase'] !== 'editing') return;
      const {again, next} = tell('foundEmpty', {poll});
      if (again) fillIn(element, task);
      else replace(element, next);
    }, 6000);
  };

  /** Readers press "Probeer opnieuw" and come back from tunnels, so that the run need not sit out every wait. */
  setInterval(() => {
    for (const {shadowRoot} of document.querySelectorAll('stelling-poll'))
      if (Math.random() < 0.3) shadowRoot!.querySelector<HTMLElement>('[part~="buttons"] [part~="submit"]')?.click();
    if (Math.random() < 0.05) dispatchEvent(new Event('online'));
  }, 200);

  const shown = tell('shown') as Task[];
  for (const task of shown) show(task);
  for (let open = shown.filter(({confirmed}) => !confirmed).length; open < width; open += 1) {
    const next = tell('next');
    if (next) show(next);
  }
};
