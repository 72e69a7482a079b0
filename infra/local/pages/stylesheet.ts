/** One small sheet for the pages that exist on this machine only; its colours are the portal's. */
export const STYLESHEET = `
:root {
  color-scheme: light dark;
  --paper: #faf9f6; --surface: #fff; --ink: #13252b; --soft: #4a5d64; --line: #d9dedd; --edge: #6b7d84;
  --sea: #0b5566; --fill: #0b4a59; --on-fill: #fff; --bad: #a3231d; --bad-soft: #fcebe9; --focus: #c05a12;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0c191e; --surface: #13252c; --ink: #e9f0f1; --soft: #a9bcc2; --line: #2a3f47; --edge: #8aa0a8;
    --sea: #7cc5d6; --fill: #7cc5d6; --on-fill: #07262e; --bad: #ff9d96; --bad-soft: #3a1715; --focus: #ffb070;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem / 1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif;
}
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 0.75rem; }
h2 { font-size: 1.05rem; margin: 2rem 0 0.75rem; }
p { margin: 0 0 1rem; }
a { color: var(--sea); text-underline-offset: 0.18em; }
.actions a { display: inline-block; padding: 0.5rem 0; margin-right: 1rem; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
.quiet { color: var(--soft); font-size: 0.9rem; }
.note { border-left: 4px solid var(--edge); padding: 0.5rem 0.9rem; background: var(--surface); }
.error { border: 1px solid var(--bad); background: var(--bad-soft); color: var(--bad); border-radius: 8px; padding: 0.7rem 0.9rem; }
.error a { color: inherit; }
form { margin: 0; }
label { display: block; font-weight: 600; margin-bottom: 0.25rem; }
input {
  width: 100%; min-height: 44px; padding: 0.5rem 0.75rem; font: inherit; color: inherit;
  background: var(--surface); border: 1px solid var(--edge); border-radius: 6px;
}
input[aria-invalid='true'] { border: 2px solid var(--bad); }
.code { font-size: 1.5rem; letter-spacing: 0.3em; max-width: 12rem; font-variant-numeric: tabular-nums; }
.hint { display: block; color: var(--soft); font-size: 0.9rem; margin-bottom: 0.35rem; }
.fault { display: block; color: var(--bad); font-weight: 600; margin-bottom: 0.35rem; }
button {
  min-height: 44px; padding: 0.5rem 1.25rem; font: inherit; font-weight: 600; cursor: pointer;
  border: 1px solid transparent; border-radius: 6px; background: var(--fill); color: var(--on-fill);
}
button.link { background: none; color: var(--sea); padding: 0.5rem 0; font-weight: 400; text-decoration: underline; }
.field { margin-bottom: 1rem; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: end; }
.row .field { flex: 1 1 14rem; margin: 0; }
.people { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 0.6rem; }
.people button {
  width: 100%; height: 100%; text-align: left; font-weight: 400; padding: 0.6rem 0.9rem;
  background: var(--surface); color: var(--ink); border-color: var(--edge);
}
.people button:hover { border-color: var(--sea); box-shadow: inset 0 0 0 1px var(--sea); }
.people strong, .people span { display: block; }
ul.list { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
ul.list > li { border-bottom: 1px solid var(--line); }
ul.list a { display: block; padding: 0.75rem 0.25rem; text-decoration: none; color: var(--ink); }
ul.list a:hover strong { text-decoration: underline; }
ul.list strong, ul.list span { display: block; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 0 0 1.25rem; }
dt { color: var(--soft); } dd { margin: 0; }
iframe { display: block; width: 100%; height: 70vh; border: 1px solid var(--edge); border-radius: 6px; background: #fff; }
pre { white-space: pre-wrap; font: inherit; margin: 0; padding: 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
`
