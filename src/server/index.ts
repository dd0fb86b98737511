export {prerender} from './prerender.ts';
export {StellingPollRenderer} from './renderer.ts';
export type {ServeOptions} from './served-root.ts';
export {styleSource, stylesheet} from './style.ts';
