import 'stelling-poll';

const events = [];
let element = null;

const node = (tag, ...children) => {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
};

const contribution = (name) => node('figure', node('blockquote', node('p', 'Woorden.')), node('figcaption', node('b', name)));

const mount = () => {
  element = document.createElement('stelling-poll');
  element.addEventListener('stelling-submit', ({type}) => events.push(`imperative ${type}`));
  for (const type of ['stelling-submit', 'stelling-accepted']) element.addEventListener(type, () => events.push(`declarative ${type}`));
  document.querySelector('#app').append(element);
};

window.app = {
  events,
  show({visible, panel, endpoint, level, unsure, askName, poll, fields}) {
    if (!visible) {
      element?.remove();
      element = null;
      return;
    }
    if (!element) mount();
    Object.assign(element, {endpoint, headingLevel: level, unsure, askName, poll, fields});
    element.replaceChildren(...(panel ? [node('h2', 'Uit het raamwerk'), ...panel.map(contribution), node('p', 'En u?')] : []));
  },
};
