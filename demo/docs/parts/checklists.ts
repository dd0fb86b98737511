import {marked} from 'marked';
import {bestPractices} from '../checklists/best-practices.ts';
import {goldStandard} from '../checklists/gold-standard.ts';
import {pointsOf, type Checklist, type Point, type Verdict} from '../checklists/point.ts';
import {anchorOf, escape} from '../markdown.ts';
import {table} from './table.ts';

const repository = 'https://github.com/stelling-poll/stelling-poll/blob/main/';

const words = (text: string): string => marked.parseInline(text, {async: false});
const marks: Readonly<Record<Verdict, string>> = {yes: '●', partly: '◐', no: '○', 'not applicable': '–'};

const verdictMark = (verdict: Verdict): string => `<span class="verdict"><span aria-hidden="true">${marks[verdict]}</span> ${verdict}</span>`;
const files = (names: readonly string[]): string =>
  names.map((name) => `<a href="${repository}${name}"><code>${escape(name).replaceAll('/', '/<wbr>')}</code></a>`).join('<br>');

const row = ({name, verdict, how, shownBy}: Point): readonly string[] => [words(name), verdictMark(verdict), words(how), files(shownBy)];

export const countOf = (points: readonly Point[], verdict: Verdict): number => points.filter((one) => one.verdict === verdict).length;

const total = (points: readonly Point[]): string => {
  const applicable = points.length - countOf(points, 'not applicable');
  return `<p class="score"><b>${countOf(points, 'yes')} of ${applicable}</b> yes, ${countOf(points, 'partly')} partly, ${countOf(points, 'no')} no; ${countOf(points, 'not applicable')} of the ${points.length} do not apply.</p>`;
};

const misses = (points: readonly Point[]): string => {
  const missed = points.filter(({verdict}) => verdict === 'no' || verdict === 'partly');
  return `<p>What is missed: ${missed.map(({name, verdict}) => `${words(name)} (${verdict})`).join(', ')}.</p>`;
};

const list = ({title, source, groups}: Checklist): string => {
  const points = pointsOf({title, source, groups});
  const parts = groups.map((group) => {
    const id = anchorOf(`${title} ${group.title}`);
    return `<h3 id="${id}">${escape(group.title)}</h3>\n${table(['point', 'score', 'how', 'shown by'], group.points.map(row))}`;
  });
  return `<h2 id="${anchorOf(title)}">${escape(title)}</h2>
<p>After <a href="${source}">the list itself</a>.</p>
${total(points)}
${misses(points)}
${parts.join('\n')}`;
};

export const checklists = (): Promise<string> => Promise.resolve([goldStandard, bestPractices].map(list).join('\n'));
