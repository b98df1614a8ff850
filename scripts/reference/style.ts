/** The style sheet of the reference page. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#ffffff, #14171c);
  --raised: light-dark(#f5f7f9, #1b1f26);
  --ink: light-dark(#1c2430, #dde3ea);
  --soft: light-dark(#5b6675, #98a3b0);
  --line: light-dark(#e2e7ec, #2b313a);
  --accent: light-dark(#0b62c4, #6fb1ff);
  --get: light-dark(#12703d, #5fd08f);
  --post: light-dark(#0b62c4, #6fb1ff);
  --put: light-dark(#8f5a00, #e7b25a);
  --delete: light-dark(#b3261e, #ff8f85);
  --code: #1d232c;
  --code-ink: #dbe2ea;
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1.5rem; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
code, pre, .mono { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
code { font-size: 0.88em; overflow-wrap: anywhere; }
p { margin: 0 0 0.75em; max-width: 68ch; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 0.5rem; letter-spacing: -0.01em; }
h2 { font-size: 1.35rem; margin: 0 0 0.75rem; letter-spacing: -0.01em; }
h3 { font-size: 1.15rem; margin: 0 0 0.35rem; }
h3 a, h2 a { color: inherit; }
h4 {
  margin: 1.6rem 0 0.25rem; font-size: 0.75rem; font-weight: 650; letter-spacing: 0.06em;
  text-transform: uppercase; color: var(--soft);
}
nav {
  position: fixed; inset: 0 auto 0 0; width: 17.5rem; overflow-y: auto; padding: 1.25rem 0.75rem 2rem;
  background: var(--raised); border-right: 1px solid var(--line); font-size: 0.9rem;
}
nav .title { display: block; margin: 0 0.5rem 0.9rem; font-weight: 650; color: var(--ink); }
nav input {
  width: 100%; padding: 0.45rem 0.7rem; font: inherit; color: inherit; background: var(--ground);
  border: 1px solid var(--line); border-radius: 8px;
}
nav h2 {
  margin: 1.4rem 0.5rem 0.3rem; font-size: 0.72rem; font-weight: 650; letter-spacing: 0.06em;
  text-transform: uppercase; color: var(--soft);
}
nav ul { list-style: none; margin: 0; padding: 0; }
nav li a {
  display: flex; gap: 0.5rem; align-items: baseline; padding: 0.22rem 0.5rem; border-radius: 6px; color: inherit;
}
nav li a:hover { background: var(--line); text-decoration: none; }
nav li a[aria-current] { background: var(--line); font-weight: 600; }
nav .nothing { margin: 1rem 0.5rem; color: var(--soft); }
.method { flex: none; font: 650 0.68rem/1 ui-monospace, Menlo, Consolas, monospace; letter-spacing: 0.02em; color: var(--post); }
nav .method { width: 2.9rem; text-align: right; }
.method.get { color: var(--get); }
.method.put, .method.patch { color: var(--put); }
.method.delete { color: var(--delete); }
main { margin-left: 17.5rem; }
.intro, .group { padding: 2.5rem 2.5rem 1.5rem; }
.intro > *, .group > *, .schema > * { max-width: 55rem; }
.group { padding-bottom: 0.5rem; border-top: 1px solid var(--line); }
.operation, .schema { border-top: 1px solid var(--line); padding: 2.2rem 2.5rem; }
.fields > li:target { background: var(--raised); }
.operation { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.08fr); gap: 0 2.5rem; align-items: start; }
.operation > .code { position: sticky; top: 1.5rem; }
.route { display: flex; gap: 0.6rem; align-items: baseline; margin-bottom: 0.9rem; }
.route .method { font-size: 0.8rem; }
.fields { margin: 0; padding: 0; list-style: none; }
.fields > li { padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
.fields > li:last-child { border-bottom: 0; }
.fields .name { font-weight: 600; margin-right: 0.35rem; }
.fields .type, .fields .notes, .soft { color: var(--soft); font-size: 0.87rem; }
.fields .must { color: var(--delete); font-size: 0.78rem; margin-left: 0.35rem; }
.fields p { margin: 0.15rem 0 0; }
.fields .notes { margin: 0.15rem 0 0; overflow-wrap: anywhere; }
details { border-bottom: 1px solid var(--line); }
details:last-of-type { border-bottom: 0; }
summary { padding: 0.5rem 0; cursor: pointer; }
summary::marker { color: var(--soft); }
details > div { padding: 0 0 0.7rem 1.1rem; }
.status { font: 650 0.85rem ui-monospace, Menlo, Consolas, monospace; margin: 0 0.45rem 0 0.2rem; color: var(--delete); }
.status.ok { color: var(--get); }
.panel { margin: 0 0 1rem; border-radius: 10px; overflow: hidden; background: var(--code); color: var(--code-ink); border: 1px solid var(--line); }
.panel header { display: flex; overflow-x: auto; align-items: center; padding: 0.35rem 0.4rem; font-size: 0.76rem; color: #9aa7b5; border-bottom: 1px solid #303843; }
.panel header .what { padding: 0.2rem 0.4rem; flex: 1; }
.panel button { font: inherit; color: #9aa7b5; background: none; border: 0; border-radius: 6px; padding: 0.25rem 0.4rem; cursor: pointer; white-space: nowrap; }
.panel button:hover { color: #fff; background: #303843; }
.panel button[aria-selected="true"] { color: #fff; background: #303843; }
.panel .copy { margin-left: auto; }
.panel pre { margin: 0; padding: 0.9rem 1rem; overflow: auto; max-height: 26rem; font-size: 0.77rem; line-height: 1.5; }
.panel .string { color: #9fdcaf; }
.panel .number { color: #f0c27a; }
.panel .word { color: #8fbcff; }
.example { background: var(--raised); border: 1px solid var(--line); border-radius: 8px; padding: 0.6rem 0.8rem; margin: 0.4rem 0; overflow: auto; font-size: 0.8rem; }
[hidden] { display: none !important; }
@media (max-width: 72rem) {
  .operation { grid-template-columns: minmax(0, 1fr); }
  .operation > .code { position: static; margin-top: 1.5rem; }
}
@media (max-width: 46rem) {
  nav { position: static; width: auto; max-height: 60vh; border-right: 0; border-bottom: 1px solid var(--line); }
  main { margin-left: 0; }
  .intro, .group, .operation, .schema { padding-left: 1.1rem; padding-right: 1.1rem; }
}
@media print { nav, .copy { display: none; } main { margin: 0; } .operation { display: block; } .operation > .code { position: static; } }
`;
