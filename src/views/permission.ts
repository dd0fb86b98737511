import type {Strings} from '../i18n/strings.ts';
import type {Asked} from '../submission/validation.ts';

/** What a reader agrees to by ticking it; sent along word for word. */
export const permission = (strings: Strings, {name}: Asked): string => strings[name === 'no' ? 'mayPublishNameless' : 'mayPublish'];
