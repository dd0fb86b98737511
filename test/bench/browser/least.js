/**
 * The least that an element can do that takes the place of plain HTML: the same children in manually assigned slots, the
 * same form from one string, one sheet. It knows no state, language, settings, errors, storage or network, and cannot send.
 */
const sheet = new CSSStyleSheet();
sheet.replaceSync(':host { display: grid; container-type: inline-size; } form, fieldset { display: grid; gap: 1em; }');

const stances = ['Eens', 'Deels eens', 'Neutraal', 'Deels oneens', 'Oneens', 'Weet ik niet'];
const template = document.createElement('template');
template.innerHTML = `<slot></slot><form>
  <fieldset><legend>Wat vindt u?</legend>${stances.map((stance) => `<label><input type="radio" name="stance">${stance}</label>`).join('')}</fieldset>
  <label for="reason">Waarom vindt u dat?</label><textarea id="reason"></textarea><button>Verstuur mijn reactie</button>
</form>`;

customElements.define(
  'stelling-poll',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({mode: 'open', slotAssignment: 'manual'});
      root.adoptedStyleSheets = [sheet];
      root.append(document.importNode(template.content, true));
      root.querySelector('slot').assign(...[...this.children].filter((node) => node.localName !== 'form'));
    }
  },
);
