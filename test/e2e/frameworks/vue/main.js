import {createApp, nextTick} from 'vue';
import 'stelling-poll';
import App from './App.vue';
import {events} from './events.js';

const root = createApp(App).mount('#app');
window.app = {
  events,
  async show(state) {
    root.show(state);
    await nextTick();
  },
};
