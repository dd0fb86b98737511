import type {Content} from './content.ts';
import {contentFromJson, contentFromText} from './json.ts';
import {contentFromLightDom} from './light-dom.ts';

/**
 * A poll's content, from the most explicit source there is: the `poll` property, what `src` brought, a JSON
 * child, or the article HTML between the tags. The other children keep their places where JSON leads, so
 * that a `verification` slot and the fallback are found either way.
 */
export const readContent = (host: Element, poll: unknown, remote: Content | undefined): Content => {
  const inline = host.querySelector(':scope > script[type="application/json"]');
  const json = poll ? contentFromJson(poll) : remote?.poll ? remote : inline && contentFromText(inline.textContent);
  const light = contentFromLightDom(host);
  if (!json?.poll) {
    // Nothing at all is not an error: the content of an empty element may be on its way.
    const empty = !json && !remote && !Object.keys(light.slots).length;
    const wrong = json ?? remote;
    return {...light, problems: empty ? [] : wrong ? wrong.problems : light.problems};
  }
  const {fallback, verification} = light.slots;
  return {...json, slots: {...(fallback && {fallback}), ...(verification && {verification})}};
};
