import {createSignal, For, onCleanup, Show} from 'solid-js';
import {render} from 'solid-js/web';
import 'stelling-poll';

const events = [];
const [state, setState] = createSignal({});
const said = ({type}) => events.push(`declarative ${type}`);

const listen = (element) => {
  const heard = ({type}) => events.push(`imperative ${type}`);
  element.addEventListener('stelling-submit', heard);
  onCleanup(() => element.removeEventListener('stelling-submit', heard));
};

const App = () => (
  <Show when={state().visible}>
    <stelling-poll
      ref={listen}
      attr:endpoint={state().endpoint}
      attr:heading-level={state().level}
      bool:unsure={state().unsure}
      prop:askName={state().askName}
      prop:poll={state().poll}
      prop:fields={state().fields}
      on:stelling-submit={said}
      on:stelling-accepted={said}
    >
      <Show when={state().panel}>
        <h2>Uit het raamwerk</h2>
        <For each={state().panel}>
          {(name) => (
            <figure>
              <blockquote>
                <p>Woorden.</p>
              </blockquote>
              <figcaption>
                <b>{name}</b>
              </figcaption>
            </figure>
          )}
        </For>
        <p>En u?</p>
      </Show>
    </stelling-poll>
  </Show>
);

render(App, document.querySelector('#app'));
window.app = {events, show: setState};
