import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {ResultsActions, ResultsModel} from './results-model.ts';

/**
 * The way back: quiet until wanted, and asked twice. Only where the receipt has the token for it.
 *
 * @csspart confirm - The question whether to take the reaction back, and its buttons.
 */
export const withdrawView = (model: ResultsModel, actions: ResultsActions): TemplateResult | typeof nothing => {
  const {strings, submission, withdrawal, remembered} = model;
  if (submission.phase !== 'accepted') return nothing;
  const wipe = remembered ? html`<button type="button" @click=${actions.wipe}>${strings.discard}</button>` : nothing;
  if (!submission.receipt.withdrawToken) return html`<div part="buttons">${wipe}</div>`;
  if (!withdrawal)
    return html`<div part="buttons" class="quiet">
      <button type="button" id="change" @click=${() => actions.ask(true)}>${strings.change}</button>
      <button type="button" id="withdraw" @click=${() => actions.ask(false)}>${strings.withdraw}</button>
      ${wipe}
    </div>`;

  const {change, status} = withdrawal;
  const busy = status === 'busy';
  return html`<div part="confirm" role="group" aria-labelledby="sure">
    <p
      id="sure"
      tabindex="-1"
      part=${status === 'failed' ? 'error' : nothing}
      .textContent=${status === 'failed' ? strings.notWithdrawn : change ? strings.changeSure : strings.withdrawSure}
    ></p>
    <div part="buttons">
      <button
        type="button"
        part="submit"
        aria-disabled=${busy}
        @click=${actions.withdraw}
        .textContent=${busy ? strings.withdrawing : change ? strings.changeYes : strings.withdrawYes}
      ></button>
      <button type="button" @click=${actions.keep}>${strings.no}</button>
    </div>
  </div>`;
};
