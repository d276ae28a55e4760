/** The style of what stands in another site's frame. It fits 320 px. */
export const embedStyle = `:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #14161a; --muted: #5c6068; --line: #d9d6cd; --link: #0b5c63; --right: #00705a; --wrong: #b03a12; }
@media (prefers-color-scheme: dark) { :root { --paper: #14161a; --ink: #ece9e2; --muted: #a3a7ae; --line: #34383f; --link: #7ccdd3; --right: #5fd0b4; --wrong: #ff9a73; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; overflow-wrap: anywhere; }
:lang(zh) { line-height: 1.7; }
main.refusal { max-width: 40rem; margin: 0 auto; padding: 48px 16px; border: 0; }
.refusal h1 { font-size: 1.6rem; }
main { padding: 12px 16px; border: 1px solid var(--line); min-height: 100vh; }
h1 { font-size: 1.15rem; line-height: 1.35; margin: 0 0 8px; font-family: ui-serif, Georgia, "Songti SC", "Noto Serif CJK SC", serif; }
p, blockquote, dl { margin: 0 0 8px; }
blockquote { padding-left: 12px; border-left: 2px solid var(--line); font-family: ui-serif, Georgia, "Songti SC", "Noto Serif CJK SC", serif; }
dl { display: flex; flex-wrap: wrap; gap: 4px 24px; }
dt { color: var(--muted); font-size: .875rem; }
dd { margin: 0; font-variant-numeric: tabular-nums; }
.right { color: var(--right); } .wrong { color: var(--wrong); }
.from { font-size: .875rem; margin: 0; }
a { color: var(--link); }
a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
`;
