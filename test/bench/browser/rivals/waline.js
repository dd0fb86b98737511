import '@waline/client/style';
import {init} from '@waline/client';

// Comments, with a name and a text; stances it has not. The site answers what it asks with an empty list.
for (const el of document.querySelectorAll('.rival'))
  init({
    el,
    serverURL: `${location.origin}/waline`,
    lang: 'en',
    path: el.id,
    meta: ['nick'],
    emoji: false,
    search: false,
    imageUploader: false,
    highlighter: false,
    texRenderer: false,
    reaction: false,
  });
