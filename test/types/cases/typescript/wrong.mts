import {createEndpoint} from 'stelling-poll/endpoint';
import 'stelling-poll';

const poll = document.querySelector('stelling-poll')!;
poll.scale = '4'; // wrong
poll.unsure = 'yes'; // wrong
poll.poll = {statement: 'Het kan', panel: [{experts: [], stance: 'maybe', quote: []}]}; // wrong
poll.addEventListener('stelling-accepted', (event) => event.reason); // wrong
poll.addEventListener('stelling-queued', (event: MouseEvent) => event); // wrong
poll.send(); // wrong
poll.scales = '5'; // wrong
export const endpoint = createEndpoint({dialect: 'sqlite'}); // wrong
