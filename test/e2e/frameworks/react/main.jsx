import {useEffect, useRef, useState} from 'react';
import {createRoot} from 'react-dom/client';
import {flushSync} from 'react-dom';
import 'stelling-poll';

const events = [];

const Stelling = ({poll, endpoint, level, unsure, askName, fields, panel}) => {
  const ref = useRef(null);
  useEffect(() => {
    const heard = ({type}) => events.push(`imperative ${type}`);
    const element = ref.current;
    element.addEventListener('stelling-submit', heard);
    return () => element.removeEventListener('stelling-submit', heard);
  }, []);
  return (
    <stelling-poll
      ref={ref}
      endpoint={endpoint}
      heading-level={level}
      unsure={unsure}
      askName={askName}
      poll={poll}
      fields={fields}
      onstelling-submit={({type}) => events.push(`declarative ${type}`)}
      onstelling-accepted={({type}) => events.push(`declarative ${type}`)}
    >
      {panel && <h2>Uit het raamwerk</h2>}
      {panel?.map((name) => (
        <figure key={name}>
          <blockquote>
            <p>Woorden.</p>
          </blockquote>
          <figcaption>
            <b>{name}</b>
          </figcaption>
        </figure>
      ))}
      {panel && <p>En u?</p>}
    </stelling-poll>
  );
};

const App = () => {
  const [state, setState] = useState({});
  window.app = {events, show: (next) => flushSync(() => setState(next))};
  return state.visible && <Stelling {...state} />;
};

flushSync(() => createRoot(document.querySelector('#app')).render(<App />));
