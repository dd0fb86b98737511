import {html, type TemplateResult} from 'lit';
import {audiences, findingText, type Snippet} from './finding-text.ts';
import type {Finding, Severity} from './finding.ts';

export type Copy = (code: string) => void;

const severities: Readonly<Record<Severity, string>> = {good: 'Goed', warning: 'Let op', problem: 'Niet goed'};

const snippetView = ({where, code}: Snippet, copy: Copy): TemplateResult => html`
  <div class="snippet">
    <p>${where}</p>
    <pre><code>${code}</code></pre>
    <button type="button" class="copy" aria-label="Kopieer: ${code}" @click=${() => copy(code)}>Kopieer</button>
  </div>
`;

export const findingView = (finding: Finding, copy: Copy): TemplateResult => {
  const {title, explanation, add = [], audience} = findingText(finding);
  return html`
    <li data-severity=${finding.severity} data-code=${finding.code}>
      <p class="title"><span class="severity">${severities[finding.severity]}</span> ${title}</p>
      ${explanation.map((text) => html`<p>${text}</p>`)}
      ${audience && finding.severity !== 'good' ? html`<p><em>${audiences[audience]}</em></p>` : ''}
      ${add.map((snippet) => snippetView(snippet, copy))}
    </li>
  `;
};
