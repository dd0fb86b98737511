/**
 * Adds keys to the page with the queue, which works without them. They do what its own buttons do, and only while
 * the focus is on a reaction or the message above them: a key that works everywhere is in the way of people who
 * dictate (WCAG 2.1.4). Plain text, since it is for the browser: what a bundler does to functions cannot break it.
 */
export const keys = `(() => {
  const reactions = [...document.querySelectorAll('article.reaction')];
  const help = document.getElementById('toetsen');
  if (help) help.hidden = false;

  // One decision at a time: a second key, before the next page is there, would be about the same reaction.
  let deciding = false;
  addEventListener('pageshow', () => (deciding = false));
  const press = (root, action) => {
    const button = root?.querySelector('button[value="' + action + '"]');
    if (!button || deciding) return;
    deciding = true;
    button.click();
  };
  const move = (from, step) => reactions[reactions.indexOf(from) + step]?.focus();
  const actions = {
    j: (reaction) => move(reaction, 1),
    k: (reaction) => move(reaction, -1),
    p: (reaction) => press(reaction, 'plaatsen'),
    n: (reaction) => press(reaction, 'afwijzen'),
    o: () => press(document.getElementById('melding'), 'terug'),
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
    const place = event.target.closest('article.reaction, #melding');
    const action = Object.hasOwn(actions, event.key) && actions[event.key];
    if (!place || !action) return;
    event.preventDefault();
    action(place);
  });
})();
`;
