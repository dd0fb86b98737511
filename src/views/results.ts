import {html, nothing, type TemplateResult} from 'lit/html.js';
import {nearestView} from './nearest.ts';
import {periodView} from './period.ts';
import {reactionsView} from './reactions.ts';
import type {ResultsActions, ResultsModel} from './results-model.ts';
import {standingView} from './standing.ts';
import {withdrawView} from './withdraw.ts';

/** What a reader gets back: the way to change it, where everybody stands, who is near, and what other readers say. */
export const resultsView = (model: ResultsModel, actions: ResultsActions): TemplateResult =>
  html`${periodView(model)} ${model.submission.phase === 'accepted' ? withdrawView(model, actions) : nothing}
  ${model.shows.standing ? standingView(model) : nothing} ${nearestView(model, actions)}
  ${model.shows.reactions ? reactionsView(model, actions) : nothing}`;
