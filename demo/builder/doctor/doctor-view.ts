import {html, LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {diagnose, type Diagnosis, type Tools} from './diagnose.ts';
import {findingText, planText} from './finding-text.ts';
import {findingView} from './finding-view.ts';
import {styles} from './styles.ts';
import type {Target} from './target.ts';

const nowhere: Target = {endpoint: '', service: ''};

/**
 * A button that tests the address of `target`, and a list of what that showed.
 *
 * @tag endpoint-doctor
 */
export class EndpointDoctor extends LitElement {
  static override readonly styles = styles;
  static override readonly properties = {
    target: {attribute: false, hasChanged: (now: unknown, before: unknown) => JSON.stringify(now) !== JSON.stringify(before)},
    tools: {attribute: false},
    diagnosis: {state: true},
    busy: {state: true},
    said: {state: true},
  };

  declare target: Target;
  /** How the last test of this target went. */
  declare diagnosis: Diagnosis | undefined;
  /** What it works with, in place of what the browser has. */
  declare tools: Tools;
  declare protected busy: boolean;
  /** What is said to who does not see the page change. */
  declare protected said: string;

  constructor() {
    super();
    this.target = nowhere;
    this.tools = {};
    this.diagnosis = undefined;
    this.busy = false;
    this.said = '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('target') || this.busy) return;
    // What was found of another address says nothing of this one.
    this.diagnosis = undefined;
    this.said = '';
  }

  /** Tests the address as it is now; not while a test is on its way. */
  async test(): Promise<void> {
    if (this.busy) return;
    const {target} = this;
    this.busy = true;
    this.diagnosis = undefined;
    this.said = 'De test is bezig …';
    const diagnosis = await diagnose(target, this.tools);
    this.busy = false;
    const isCurrent = JSON.stringify(target) === JSON.stringify(this.target);
    this.diagnosis = isCurrent ? diagnosis : undefined;
    this.said = isCurrent ? this.#summary(diagnosis) : 'Het adres is intussen veranderd. Test opnieuw.';
  }

  #summary({ok, findings}: Diagnosis): string {
    const first = findings.find(({severity}) => severity === 'problem');
    if (ok || !first)
      return findings.some(({severity}) => severity === 'warning') ? 'Het adres werkt. Lees wel waar u op moet letten.' : 'Het adres werkt.';
    return `Het adres werkt nog niet. ${findingText(first).title}.`;
  }

  #copy = async (code: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(code);
      this.said = 'Gekopieerd.';
    } catch {
      this.said = 'Kopiëren mag hier niet. Selecteer de tekst en kopieer haar zelf.';
    }
  };

  protected override render(): TemplateResult {
    const page = {href: location.href, online: true};
    return html`
      <section aria-label="Het adres testen">
        <div id="plan">${planText(this.target, page).map((text) => html`<p>${text}</p>`)}</div>
        <button type="button" aria-describedby="plan" aria-disabled=${this.busy ? 'true' : 'false'} @click=${() => void this.test()}>Test dit adres</button>
        <p role="status">${this.said}</p>
        ${this.diagnosis ? html`<ul aria-label="Wat de test liet zien">${this.diagnosis.findings.map((finding) => findingView(finding, this.#copy))}</ul>` : ''}
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'endpoint-doctor': EndpointDoctor;
  }
}
