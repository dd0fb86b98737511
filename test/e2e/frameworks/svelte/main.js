import {mount} from 'svelte';
import 'stelling-poll';
import App from './App.svelte';
import {events} from './events.js';

const {show} = mount(App, {target: document.querySelector('#app')});
window.app = {events, show};
