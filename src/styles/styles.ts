import {controls} from './controls.ts';
import {tokens} from './tokens.ts';
import {views} from './views.ts';

/** The one sheet that every element on the page shares. */
export const styles = tokens + views + controls;
