import 'stelling-poll/preact';

export const scale = <stelling-poll scale="4" />; // wrong
export const results = <stelling-poll results="later" />; // wrong
export const reason = <stelling-poll ask-reason="perhaps" />; // wrong
export const unsure = <stelling-poll unsure="yes" />; // wrong
export const poll = <stelling-poll poll={{statement: 'Het kan'}} />; // wrong
export const misspelt = <stelling-poll endpiont="/reactions" />; // wrong
export const listener = <stelling-poll onstelling-accepted={(event) => event.reason} />; // wrong
export const tag = <stelling-pol />; // wrong
