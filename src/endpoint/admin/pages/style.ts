/** One ink and one accent, in the editor's own light or dark; a decision taken is the one thing that is filled. */
export const style = `
:root { color-scheme: light dark; --ink: #1d1d1f; --quiet: #5c5c63; --paper: #fdfdfc; --raised: #ffffff; --line: #dcdcd8; --edge: #85858c; --accent: #0b57a4; --on-accent: #ffffff; --wash: #eef4fb; --warn: #7a4a00; --warn-wash: #fdf3e0; --bad: #a3211b; --on-bad: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececea; --quiet: #a9a9ae; --paper: #17181a; --raised: #1e1f22; --line: #3a3b3f; --edge: #7d7e85; --accent: #8cc0ff; --on-accent: #10202f; --wash: #1c2733; --warn: #f0c47c; --warn-wash: #2e2617; --bad: #ff9c94; --on-bad: #33100d; }
}
*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding-top: 6rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1.25rem 5rem; }
.narrow { max-width: 32rem; margin: clamp(1rem, 8vh, 5rem) auto 0; }
h1, h2, h3, p, ul, ol, dl, figure, table { margin: 0; }
h1 { margin-bottom: 1.25rem; font: 600 clamp(1.5rem, 5vw, 2.125rem)/1.18 Georgia, 'Times New Roman', serif; text-wrap: balance; }
ul, ol { padding: 0; list-style: none; }
a { color: var(--accent); text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
time, .number, .count, td, b { font-variant-numeric: tabular-nums; }
time { white-space: nowrap; }
.kicker { margin-bottom: 0.35rem; color: var(--quiet); font-size: 0.9375rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: 1rem; top: -6rem; z-index: 3; padding: 0.6rem 1rem; background: var(--accent); color: var(--on-accent); border-radius: 4px; }
.skip:focus { top: 0.5rem; }

button, input, select { font: inherit; color: inherit; min-height: 2.75rem; border-radius: 6px; }
button { padding: 0.35rem 1rem; border: 1px solid var(--edge); background: var(--raised); cursor: pointer; font-weight: 500; }
button:hover { border-color: var(--ink); }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button.primary:hover { background: color-mix(in oklab, var(--accent), var(--ink) 18%); }
button.danger { background: var(--bad); border-color: var(--bad); color: var(--on-bad); }
button.plain { border-color: transparent; background: none; padding-inline: 0.5rem; color: var(--quiet); font-weight: 400; text-decoration: underline; text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
button.plain:hover { color: var(--ink); }
input, select { border: 1px solid var(--edge); background: var(--raised); padding: 0.35rem 0.75rem; max-width: 100%; }

.bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.25rem 1rem; width: min(43.5rem, 100% - 2.5rem); margin: 0 auto; padding: 0.5rem 0; min-height: 3.75rem; border-bottom: 1px solid var(--line); }
.bar .home { padding: 0.5rem 0; color: var(--ink); font-weight: 600; text-decoration: none; }
.bar .home:hover { text-decoration: underline; }
.bar .plain { margin-right: -0.5rem; }

.sign-in { display: grid; gap: 0.5rem; justify-items: start; }
.sign-in label { font-weight: 600; }
.sign-in input { width: 100%; }
.sign-in button { margin-top: 0.75rem; }
.hint { color: var(--quiet); font-size: 0.9375rem; }
.alert { margin-bottom: 1.25rem; padding: 0.75rem 1rem; background: var(--warn-wash); color: var(--warn); border-left: 4px solid currentColor; border-radius: 2px; }
.narrow > p { margin-bottom: 1rem; }

.card { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 0.75rem 2rem; align-items: center; padding: 1.5rem 0; border-top: 1px solid var(--line); }
.card:last-child { border-bottom: 1px solid var(--line); }
.card h2 { font: 600 1.25rem/1.3 Georgia, 'Times New Roman', serif; text-wrap: balance; }
.card h2 a { color: inherit; text-decoration-color: var(--line); }
.card h2 a:hover { text-decoration-color: currentColor; }
.tallies { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.1rem 1.25rem; margin-top: 0.6rem; color: var(--quiet); font-size: 0.9375rem; }
.tallies a { display: inline-block; padding: 0.2rem 0; color: inherit; }
.tallies b { color: var(--ink); font-weight: 600; }
.tallies .wanted a, .tallies .wanted b { color: var(--accent); }

.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: 1.5rem 2.5rem; align-items: end; margin-bottom: 2rem; }
.chart svg { display: block; width: 100%; height: 3rem; overflow: visible; }
.bar-day { fill: var(--accent); }
.zero { fill: var(--line); }
.chart figcaption, .standing caption { color: var(--quiet); font-size: 0.875rem; }
.chart figcaption { margin-top: 0.4rem; }
.chart summary { display: inline-block; padding: 0.25rem 0; color: var(--accent); cursor: pointer; font-size: 0.875rem; }
.chart table { margin-top: 0.25rem; border-collapse: collapse; font-size: 0.875rem; }
.chart th, .chart td { padding: 0.15rem 1.5rem 0.15rem 0; text-align: left; font-weight: 400; }
.chart thead th { color: var(--quiet); }
.standing { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
.standing caption { padding-bottom: 0.25rem; text-align: left; }
.standing th { padding: 0.1rem 0.75rem 0.1rem 0; font-weight: 400; text-align: left; white-space: nowrap; width: 1%; }
.standing .share svg { display: block; width: 100%; height: 0.5rem; }
.share-bar { fill: var(--accent); }
.share-bar.neutral, .share-bar.unsure { fill: var(--edge); }
.standing .number { padding-left: 0.75rem; text-align: right; width: 1%; white-space: nowrap; }

.tabs ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; border-bottom: 1px solid var(--line); }
.tabs a { display: block; margin-bottom: -1px; padding: 0.6rem 0; border-bottom: 3px solid transparent; color: var(--quiet); text-decoration: none; }
.tabs a:hover { color: var(--ink); border-color: var(--line); }
.tabs a[aria-current] { color: var(--ink); border-color: var(--accent); font-weight: 600; }
.tabs .count { margin-left: 0.2rem; color: var(--quiet); font-size: 0.875rem; font-weight: 400; }
.tools { display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: 0.75rem 1.5rem; padding: 1rem 0; }
.tools > a { padding: 0.6rem 0; }
.search { display: flex; flex-wrap: wrap; align-items: center; gap: 0.35rem 0.5rem; }
.search label { flex-basis: 100%; color: var(--quiet); font-size: 0.875rem; }
.search input { width: 15rem; }

.notice { position: sticky; top: 0.5rem; z-index: 2; display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.5rem 1rem; margin-bottom: 1rem; padding: 0.6rem 0.75rem 0.6rem 1rem; background: var(--wash); border: 1px solid var(--accent); border-radius: 6px; }
.notice.overtaken, .notice.gone, .notice.refused { background: var(--warn-wash); border-color: var(--warn); color: var(--warn); }
.keys, .empty { color: var(--quiet); font-size: 0.9375rem; }
.keys { padding-bottom: 0.75rem; }
.empty { padding: 2rem 0; border-top: 1px solid var(--line); }
kbd { padding: 0.05em 0.4em; border: 1px solid var(--edge); border-radius: 4px; font: 0.875em ui-monospace, monospace; }

.reactions > li { border-top: 1px solid var(--line); }
.reaction { padding: 1.25rem 1rem; margin: 0 -1rem; }
.reaction:focus { outline: 3px solid var(--accent); outline-offset: -3px; border-radius: 6px; }
.reaction header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.1rem 1rem; }
.reaction h3 { font-size: 1rem; white-space: pre-wrap; }
.reaction h3.nameless { color: var(--quiet); font-weight: 400; }
.about { color: var(--quiet); font-size: 0.875rem; }
.stance { margin-right: 0.5rem; padding: 0.1rem 0.6rem; border: 1px solid var(--edge); border-radius: 1rem; color: var(--ink); white-space: nowrap; }
.reason { margin: 0.5rem 0 0; max-width: 40rem; font-size: 1.0625rem; white-space: pre-wrap; }
.none { margin-top: 0.5rem; color: var(--quiet); font-style: italic; }
.private, .held { margin-top: 0.5rem; color: var(--quiet); font-size: 0.9375rem; }
.held { padding-left: 0.75rem; border-left: 3px solid var(--warn); color: var(--warn); }
.email { color: var(--ink); }
.decide { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 0.75rem; margin-top: 1rem; }
.decide .plain { margin-left: -0.5rem; }
.narrow .reaction { margin: 1.5rem 0; padding: 1rem 0 1rem 1rem; border: 0; border-left: 3px solid var(--line); }
.narrow .decide { gap: 0.75rem 1.25rem; }
.more { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; padding: 1rem 0; border-top: 1px solid var(--line); }
.more:empty { display: none; }
.more a { padding: 0.5rem 0; }

.export { margin-top: 2.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
.export h2 { margin-bottom: 0.75rem; font: 600 1.125rem/1.3 Georgia, 'Times New Roman', serif; }
.export form { display: flex; flex-wrap: wrap; align-items: end; gap: 0.75rem 1rem; }
.export p { max-width: 100%; }
.export label { display: block; color: var(--quiet); font-size: 0.875rem; }

.log li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.15rem 1rem; align-items: center; padding: 0.85rem 0; border-top: 1px solid var(--line); }
.log .what { color: var(--quiet); font-size: 0.875rem; }
.log .action { margin-right: 0.4rem; color: var(--ink); font-weight: 600; }
.log .action.erase { color: var(--bad); }
.log .which { grid-column: 1; }
.log .undo { grid-column: 2; grid-row: 1 / span 2; }
@media (max-width: 30rem) {
  .log li { grid-template-columns: minmax(0, 1fr); }
  .log .undo { grid-column: 1; grid-row: auto; padding-top: 0.35rem; }
}
@media (forced-colors: active) {
  .bar-day, .share-bar { fill: CanvasText; }
  button, .notice { border: 1px solid; }
}
`;
