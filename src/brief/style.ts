/** The look of the page: system fonts, calm colours with contrast AA in light and dark, narrow screens, paper. */
export const style = `
:root { color-scheme: light dark; --paper: #fbfaf7; --card: #ffffff; --ink: #1f1d1a; --soft: #5f5a52; --rule: #e0dbd0;
  --link: #174f8f; --content: #fdeebb; --source: #d8e7fb; --cue: #d9efdd; --damage: #b3541e; --target: #ffd24d; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181b; --card: #1c1f23; --ink: #e7e4dd; --soft: #aaa59b;
  --rule: #33373d; --link: #9cc4f7; --content: #4b3f14; --source: #1f3d61; --cue: #20452f; --damage: #f0a070; --target: #8a6a00; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 4rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0 auto; max-width: 96rem; padding: 0 clamp(1rem, 4vw, 3rem) 4rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 Charter, "Bitstream Charter", "Iowan Old Style", "Sitka Text", Cambria, Georgia, serif;
  overflow-wrap: break-word; text-rendering: optimizeLegibility; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:focus-visible, .columns:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; padding: 0.5rem 1rem; background: var(--card); z-index: 2; }
h1, h2, h3, h4 { line-height: 1.25; font-weight: 600; text-wrap: balance; }
h1 { font-size: clamp(1.5rem, 3.2vw, 2.25rem); margin: 2.5rem 0 0.75rem; max-width: 40ch; }
.ui, nav, .kind, .cites, .key, .about { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1 .cites { font-weight: 400; vertical-align: 0.25em; }
.scope { margin: 0 0 0.2rem; font-size: 1rem; }
.intro { color: var(--soft); margin: 0 0 1.2rem; font-size: 0.9rem; }
nav { border-block: 1px solid var(--rule); padding: 0.6rem 0; font-size: 0.85rem; }
nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.3rem 1.4rem; }
nav a { text-decoration: none; } nav a:hover { text-decoration: underline; }
nav .count { color: var(--soft); font-variant-numeric: tabular-nums; }
.section { display: grid; grid-template-columns: minmax(0, 1fr); border-bottom: 1px solid var(--rule); padding: 1.6rem 0; }
.section h2 { font-size: 1.15rem; margin: 0 0 0.8rem; }
@media (min-width: 64rem) { .section { grid-template-columns: 13rem minmax(0, 48rem); gap: 0 3rem; }
  .section h2 { position: sticky; top: 1rem; align-self: start; margin: 0; } }
.lines, .lines ul { list-style: none; margin: 0; padding: 0; }
.lines > li + li { margin-top: 1.1rem; }
.lines ul { margin-top: 0.35rem; padding-left: 1rem; border-left: 2px solid var(--rule); }
.lines ul li { margin-top: 0.35rem; }
.lines li:target { background: color-mix(in srgb, var(--target) 40%, transparent); box-shadow: 0 0 0 0.35rem color-mix(in srgb, var(--target) 40%, transparent); border-radius: 2px; }
.empty { color: var(--soft); font-style: italic; margin: 0; }
.cites { font-size: 0.75rem; font-variant-numeric: tabular-nums; }
.cites a { text-decoration: none; padding: 0.05rem 0.3rem; border: 1px solid var(--rule); border-radius: 0.25rem; }
.cites a:hover { border-color: var(--link); }
.cites span { display: inline-block; margin-right: 0.25rem; }
.articles > h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
.key { font-size: 0.85rem; color: var(--soft); margin: 0 0 1.2rem; display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; }
.key span, .content, .source, .cue { border-radius: 2px; color: var(--ink); }
.key span { padding: 0 0.35rem; }
.columns { display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 64rem) { .columns { grid-auto-flow: column; grid-auto-columns: minmax(26rem, 1fr); grid-template-columns: none;
  overflow-x: auto; padding-bottom: 1rem; align-items: start; } }
.columns > article { background: var(--card); border: 1px solid var(--rule); border-radius: 0.4rem; padding: 1.2rem 1.4rem 1.4rem 3.4rem;
  min-width: 0; max-width: 54rem; }
.about { font-size: 0.85rem; color: var(--soft); margin: 0 0 1rem -2.2rem; display: flex; gap: 0.7rem; align-items: baseline; }
.about b { color: var(--ink); font-size: 1.15rem; min-width: 1.5rem; }
.about > span { min-width: 0; }
.region { position: relative; }
.region p, .region h3, .region h4 { position: relative; margin: 0 0 0.8em; white-space: pre-wrap; unicode-bidi: isolate; }
.region h3 { font-size: 1.3rem; } .region h4 { font-size: 1.05rem; }
[data-line]::before { content: attr(data-line); position: absolute; right: calc(100% + 0.7rem); top: 0.25em; width: 2rem; text-align: right;
  color: var(--soft); font: 0.68rem/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; user-select: none; }
.standfirst { font-style: italic; }
.out { color: var(--soft); font-size: 0.85rem; border-left: 3px solid var(--rule); padding-left: 0.7rem; margin: 0 0 0.9rem; }
.out p { margin-bottom: 0.3em; }
.out [data-line]::before { right: calc(100% + 1.4rem + 3px); top: 0.15em; }
details { margin: 0 0 0.9rem; } summary { cursor: pointer; color: var(--soft); } details[open] > summary { margin-bottom: 0.5rem; }
summary.kind { display: list-item; }
.kind { display: block; font-size: 0.68rem; letter-spacing: 0.04em; text-transform: uppercase; }
.content { background: var(--content); } .source { background: var(--source); } .cue { background: var(--cue); }
.damage { text-decoration: underline wavy var(--damage); text-underline-offset: 0.2em; }
.back { font: 0.65rem/1 system-ui, sans-serif; vertical-align: 0.35em; text-decoration: none; padding: 0 0.05rem; user-select: none; }
footer { color: var(--soft); font-size: 0.85rem; margin-top: 2rem; }
@media (max-width: 40rem) { body { font-size: 1rem; } .columns > article { padding: 1rem 1rem 1rem 2.3rem; }
  .about { margin-left: -1.3rem; } [data-line]::before { right: calc(100% + 0.35rem); width: 1.7rem; } .out { padding-left: 0.5rem; }
  .out [data-line]::before { right: calc(100% + 0.85rem + 3px); } }
@media (forced-colors: active) { .content, .source, .cue { border-bottom: 2px solid; } }
@media print { :root { --paper: #fff; --card: #fff; font-size: 9.5pt; } body { font-size: 1rem; max-width: none; padding: 0; } h1 { margin-top: 0; }
  .section { padding: 1rem 0; } .lines > li + li { margin-top: 0.7rem; } nav, .skip, .back { display: none; }
  .section { grid-template-columns: 1fr; break-inside: auto; } .section h2 { position: static; margin-bottom: 0.5rem; break-after: avoid; }
  .lines li { break-inside: avoid-page; } .columns { display: block; } .columns > article { border: 0; padding-right: 0; margin-bottom: 2rem; max-width: none; }
  .content, .source, .cue { print-color-adjust: exact; -webkit-print-color-adjust: exact; } a { color: inherit; } }
`
