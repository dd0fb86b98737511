import '@angular/compiler';
import {Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';
import 'stelling-poll';

const events = [];

/** Without a build of Angular's own: its compiler runs in the page. */
class App {
  state = signal({});
  said({type}) {
    events.push(`declarative ${type}`);
  }
}
const Decorated = Component({
  selector: '#app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    @if (state().visible) {
      <stelling-poll
        [attr.endpoint]="state().endpoint"
        [attr.heading-level]="state().level"
        [unsure]="state().unsure"
        [askName]="state().askName"
        [poll]="state().poll"
        [fields]="state().fields"
        (stelling-submit)="said($event)"
        (stelling-accepted)="said($event)"
      >
        @if (state().panel; as panel) {
          <h2>Uit het raamwerk</h2>
          @for (name of panel; track name) {
            <figure>
              <blockquote><p>Woorden.</p></blockquote>
              <figcaption><b>{{ name }}</b></figcaption>
            </figure>
          }
          <p>En u?</p>
        }
      </stelling-poll>
    }
  `,
})(App);

const application = await bootstrapApplication(Decorated, {providers: [provideZonelessChangeDetection()]});
const [{instance}] = application.components;

// By hand, as a directive would.
const heard = ({type}) => events.push(`imperative ${type}`);
let element = null;
window.app = {
  events,
  show(state) {
    instance.state.set(state);
    application.tick();
    element?.removeEventListener('stelling-submit', heard);
    element = document.querySelector('stelling-poll');
    element?.addEventListener('stelling-submit', heard);
  },
};
