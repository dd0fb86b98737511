import {StellingAcceptedEvent, StellingPoll, type Poll} from 'stelling-poll';
import en from 'stelling-poll/i18n/en';
import 'stelling-poll/stelling-poll.js';

StellingPoll.dictionaries['en'] = en;

const content: Poll = {statement: 'Het kan', panel: [{experts: [{name: 'Noor el Amrani'}], stance: 'agree', quote: ['Wie er komt, ziet dat.']}]};
const poll = document.createElement('stelling-poll');
poll.scale = '5';
poll.unsure = true;
poll.poll = content;
poll.fields = {names: {reason: 'input_3'}};
poll.addEventListener('stelling-accepted', function (event) {
  const state: 'pending' | 'published' = event.receipt.state;
  const found: string = this.endpoint;
  const same: StellingAcceptedEvent = event;
  console.log(state, found, same);
});
poll.addEventListener('click', (event) => event.clientX);
document.addEventListener('stelling-submit', (event) => (event.fields['wijk'] = 'Noord'));
const forget = (event: StellingAcceptedEvent): unknown => event.receipt;
poll.removeEventListener('stelling-accepted', forget);
void poll.submit().then(() => poll.updateComplete);
