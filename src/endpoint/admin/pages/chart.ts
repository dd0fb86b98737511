import {html} from 'hono/html';
import type {DayCount} from '../../store/moderation.ts';
import {sayDay, sayNumber, sayReactions} from '../dutch.ts';
import type {Markup} from '../../pages/document.ts';

/** Days in the chart. */
export const chartDays = 28;

const millisecondsADay = 24 * 60 * 60 * 1000;

const toDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** The first day in the chart of today. */
export const firstDay = (now: Date): string => toDay(now.getTime() - (chartDays - 1) * millisecondsADay);

/** Every day until today, also those on which nothing came in. */
const fill = (counted: readonly DayCount[], now: Date): DayCount[] => {
  const known = new Map(counted.map(({day, n}) => [day, n]));
  return Array.from({length: chartDays}, (_, index) => {
    const day = toDay(now.getTime() - (chartDays - 1 - index) * millisecondsADay);
    return {day, n: known.get(day) ?? 0};
  });
};

const height = 48;

/** Reactions a day as bars. What it shows is in words beside it, and in a table where `withTable`. */
export const dayChart = (counted: readonly DayCount[], now: Date, withTable = false): Markup => {
  const days = fill(counted, now);
  const most = days.reduce((top, day) => (day.n > top.n ? day : top));
  const total = days.reduce((sum, {n}) => sum + n, 0);
  const words =
    total === 0
      ? `Geen reacties in ${chartDays} dagen`
      : `${sayReactions(total)} in ${chartDays} dagen, de meeste op ${sayDay(most.day)}: ${sayNumber(most.n)}`;
  const bars = days.map(({n}, index) => {
    const size = n === 0 ? 1 : Math.max(3, Math.round((n / most.n) * height));
    return html`<rect class="${n === 0 ? 'zero' : 'bar-day'}" x="${index * 10}" y="${height - size}" width="8" height="${size}" rx="1"></rect>`;
  });
  return html`<figure class="chart">
    <svg viewBox="0 0 ${chartDays * 10 - 2} ${height}" preserveAspectRatio="none" role="img" aria-label="Reacties per dag">${bars}</svg>
    <figcaption>${words}</figcaption>
    ${
      withTable &&
      total > 0 &&
      html`<details>
      <summary>Aantallen per dag</summary>
      <table>
        <thead><tr><th scope="col">Dag</th><th scope="col">Reacties</th></tr></thead>
        <tbody>${days.filter(({n}) => n > 0).map(({day, n}) => html`<tr><th scope="row">${sayDay(day)}</th><td>${sayNumber(n)}</td></tr>`)}</tbody>
      </table>
    </details>`
    }
  </figure>`;
};
