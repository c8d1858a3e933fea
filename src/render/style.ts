import { DARK, LIGHT } from "./tokens.js";

/**
 * The style sheet of the library, for `timeloom/style.css` and for constructed sheets: no address, no import, no
 * font that is loaded.
 *
 * Colours, fonts and sizes are custom properties on `.tl` without specificity: `.tl { --tl-hue-0: #345 }` in a page
 * wins in every theme. All other rules weigh as much as one class, so that a page's rules for bare elements do not
 * reach into a figure and `.tl .tl-title` does. What keeps the layers of the stage together weighs two.
 */
export function styleText(): string {
  return liveStyleText() + STATIC;
}

/** What a timeline with a reader needs of it: all but the rules for static figures. */
export function liveStyleText(): string {
  return [themes(), BASE, STAGE, PARTS, markRules(), limits()].join("");
}

const values = (theme: typeof LIGHT): string => Object.entries(theme).map(([name, hex]) => `--tl-${name}:${hex}`).join(";");

const themes = (): string => `
:where(.tl){${values(LIGHT)};--tl-font:system-ui,sans-serif;--tl-focus:var(--tl-accent);color-scheme:light}
@media (prefers-color-scheme:dark){:where(.tl:not([data-theme=light])){${values(DARK)};color-scheme:dark}}
:where(.tl[data-theme=dark]){${values(DARK)};color-scheme:dark}`;

const BASE = `
.tl{display:block;position:relative;box-sizing:border-box;inline-size:100%;margin:0;padding:0;container:tl/inline-size;background:var(--tl-surface);color:var(--tl-ink);font:400 15px/1.5 var(--tl-font);text-align:start;overflow-wrap:break-word}
.tl :where(*){box-sizing:border-box}
.tl [hidden]{display:none!important}
.tl .tl-hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.tl :where(p,ol,ul,dl,dd,h1,h2,h3,h4,h5,h6,figcaption,table){margin:0;padding:0;font:inherit;color:inherit}
.tl :where(ol,ul){list-style:none}
.tl :where(h1,h2,h3,h4,h5,h6){font:600 15px/1.3 var(--tl-font)}
.tl :where(.tl-link,.tl-run-list li>button){all:unset;display:inline-block;box-sizing:border-box;min-block-size:24px;cursor:pointer}
.tl :where(a,.tl-link){color:var(--tl-accent);text-decoration:underline}
.tl :where(summary){cursor:pointer;min-block-size:24px}`;

const STAGE = `
.tl .tl-stage{position:relative;-webkit-tap-highlight-color:transparent}
.tl .tl-svg{display:block;isolation:isolate;font-family:var(--tl-font);user-select:none;-webkit-user-select:none}
.tl .tl-outline,.tl .tl-outline li{display:block;margin:0;padding:0;list-style:none}
.tl .tl-proxy{all:unset;scroll-margin:8px;display:block;position:absolute;box-sizing:border-box;overflow:hidden;text-indent:calc(100% + 1em);white-space:nowrap;border-radius:3px;cursor:pointer}
.tl .tl-proxy:hover{box-shadow:0 0 0 1px var(--tl-faint)}
.tl .tl-proxy:focus-visible{box-shadow:0 0 0 2px var(--tl-surface);z-index:1}
.tl .tl-proxy-hidden:not(:focus){pointer-events:none}
.tl .tl-dragging,.tl .tl-dragging .tl-proxy{cursor:grabbing;box-shadow:none}
.tl .tl-runs [aria-current]{outline:2px solid var(--tl-accent)}
.tl :focus-visible{outline:2px solid var(--tl-focus);outline-offset:2px}`;

const PARTS = `
.tl :where(.tl-title){font:600 clamp(18px,5cqi,21px)/1.4 var(--tl-font)}
.tl :where(.tl-range,.tl-updated,.tl-issues,.tl-place,.tl-claims,.tl-sources,.tl-legend,.tl-detail dt,.tl-detail div :is(h3,h4,h5,h6),thead th){font-size:13px;color:var(--tl-muted)}
.tl :where(summary,caption,th,.tl-detail .tl-date){font-weight:600}
.tl :where(.tl-standfirst,.tl-detail :is(p,ul,dl),:is(.tl-sources,.tl-claims) li){max-inline-size:68ch}
.tl :where(.tl-detail,.tl-run-list,.tl-tooltip,.tl-sources){overflow-wrap:anywhere}
.tl :where(.tl-header){margin-block-end:12px}
.tl :where(.tl-toolbar,.tl-legend){display:flex;flex-wrap:wrap;gap:4px;margin-block:8px}
.tl :where(.tl-button){display:inline-grid;place-content:center;min-inline-size:32px;min-block-size:32px;margin:0;padding:0 10px;border:1px solid var(--tl-hairline);border-radius:4px;background:var(--tl-surface);color:var(--tl-ink);font:500 13px/1 var(--tl-font);cursor:pointer}
.tl :where(.tl-button:hover){background:var(--tl-band);border-color:var(--tl-faint)}
.tl :where(.tl-button:active,[aria-current=true]:not(.tl-proxy)){background:var(--tl-era)}
.tl :where(.tl-button[aria-pressed=true],.tl-button[aria-expanded=true]){border-color:var(--tl-accent);color:var(--tl-accent)}
.tl :where(.tl-button[aria-disabled=true]){color:var(--tl-muted);background:var(--tl-band);border-style:dashed;cursor:default}
.tl :where(.tl-help,.tl-detail,.tl-run-list,.tl-tooltip){margin-block:8px;padding:12px;border:1px solid var(--tl-hairline);border-radius:4px;background:var(--tl-surface)}
.tl :where(.tl-run-list,.tl-tooltip){position:absolute;z-index:3;margin:0;border-color:var(--tl-faint);box-shadow:0 4px 16px rgb(0 0 0/.2)}
.tl :where(.tl-run-list){inline-size:min(360px,100%);max-block-size:min(100%,400px);overflow:auto}
.tl :where(.tl-run-list li>button){inline-size:100%;padding:4px 8px}
.tl :where(.tl-run-list li>button:hover){background:var(--tl-band)}
.tl :where(.tl-tooltip){display:grid;max-inline-size:min(320px,100%);padding:6px 10px;font-size:13px}
.tl :where(.tl-detail){border-inline-start:3px solid var(--tl-accent)}
.tl :where(.tl-issues,.tl-error,.tl-incomplete){margin-block:8px;padding-inline-start:10px;border-inline-start:3px solid var(--tl-danger)}
.tl :where(.tl-detail>:is(h2,h3,h4,h5,h6)){font-size:17px}
.tl :where(.tl-detail div :is(h3,h4,h5,h6)){margin-block-start:12px}
.tl :where(.tl-detail dl){display:grid;grid-template-columns:auto 1fr;column-gap:16px}
.tl :where(.tl-detail :is(p,ul,dl,.tl-button)){margin-block:4px}
.tl :where(th[aria-sort=ascending] button)::after{content:" \\2191" / ""}
.tl :where(th[aria-sort=descending] button)::after{content:" \\2193" / ""}
.tl :where(kbd){padding:0 6px;border:1px solid var(--tl-faint);border-radius:4px;font:inherit}
.tl :where(table){border-collapse:collapse;inline-size:100%;font-size:14px}
.tl :where(caption){text-align:start}
.tl :where(th,td){padding:6px 0;padding-inline-end:12px;border-block-end:1px solid var(--tl-hairline);text-align:start;vertical-align:top}
.tl :where(.tl-table){overflow:auto;max-block-size:80vh}
.tl :where(.tl-legend){column-gap:16px}
.tl :where(.tl-legend li){display:flex;align-items:center;gap:6px}
.tl :where(.tl-sources){margin-block:12px}
.tl :where(:is(.tl-sources,.tl-run-list) li){padding-block:2px}
.tl :where(.tl-skeleton){display:block;block-size:10px;margin-block:12px;background:var(--tl-hairline)}
.tl :where(.tl-incomplete){display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px}
.tl :where(.tl-pending){position:relative;z-index:2;block-size:0}
.tl :where(.tl-pending p){position:absolute;inset-inline-end:0;padding:2px 10px;border:1px solid var(--tl-faint);border-radius:4px;background:var(--tl-surface);font-size:13px}`;

const markRules = (): string => `
${Object.keys(LIGHT).flatMap((name) => ["fill", "stroke"].map((paint) => `.tl :where(.tl-${paint}-${name}){${paint}:var(--tl-${name})}`)).join("")}
.tl :where(.tl-date,.tl-tick-label,.tl-outer-label,.tl-run-label){font-variant-numeric:tabular-nums}
.tl :where(:is(.tl-grid,.tl-axis,.tl-tick):not(.tl-smooth)){shape-rendering:crispEdges}`;

/** Every property that marks and text use, in the colours of the reader's system. */
const system = (): string =>
  Object.keys(LIGHT)
    .map((name) => `--tl-${name}:${/^(surface|band|era|soft)/.test(name) ? "Canvas" : name === "accent" ? "Highlight" : "CanvasText"}!important`)
    .join(";");

const limits = (): string => `
@media (pointer:coarse){.tl :where(.tl-button,.tl-run-list li>button,.tl-link,summary){min-inline-size:44px;min-block-size:44px}}
@media (prefers-contrast:more){:where(.tl){--tl-muted:var(--tl-ink);--tl-faint:var(--tl-muted);--tl-hairline:var(--tl-faint)}}
@media (forced-colors:active){.tl{${system()};--tl-focus:Highlight!important}
.tl .tl-svg{forced-color-adjust:none}
.tl :where(.tl-grid,.tl-era,.tl-stem){stroke-opacity:.4}
.tl .tl-proxy:hover{outline:1px solid CanvasText}
.tl :where([aria-current=true]:not(.tl-proxy),.tl-button[aria-pressed=true]){outline:2px solid Highlight}
.tl :where(.tl-button[aria-disabled=true]){color:GrayText}
.tl :where(.tl-skeleton){background:GrayText}}
@media print{:where(.tl,.tl[data-theme]){${values(LIGHT)};color-scheme:light;--tl-ink:#000;--tl-muted:#000;--tl-accent:#000;--tl-danger:#000}
.tl{font-size:10pt;container-type:normal}
.tl :where(.tl-toolbar,.tl-help,.tl-tooltip,.tl-outline,.tl-loading,.tl-run-list,.tl-incomplete button){display:none}
.tl :where(.tl-stage,.tl-sources li){break-inside:avoid}
.tl .tl-svg{max-inline-size:100%;block-size:auto;print-color-adjust:exact}
.tl :where(.tl-table){max-block-size:none;overflow:visible}
.tl :where(details)::details-content{content-visibility:visible;block-size:auto}
.tl :where(a[href^=http])::after{content:" (" attr(href) ")"}}`;

const STATIC = `
.tl-static .tl-stage{overflow-x:auto}
.tl-static .tl-stage .tl-svg{max-inline-size:100%;block-size:auto;user-select:auto;-webkit-user-select:auto}
.tl-static .tl-wide .tl-svg{min-inline-size:560px}
.tl :where(.tl-related,.tl-links){font-size:13px;color:var(--tl-muted)}
.tl :where(.tl-event-title){font-weight:600}
.tl :where(.tl-event>div){max-inline-size:68ch}
.tl :where(.tl-caption,.tl-list){margin-block:0 12px}
.tl :where(.tl-list){margin-block-start:12px}
.tl :where(.tl-event){padding-block:8px;border-block-start:1px solid var(--tl-hairline)}
.tl :where(.tl-event li){padding-block:2px}
.tl :where(.tl-sources ol){list-style:decimal;padding-inline-start:24px}
@container tl (min-width:640px){.tl :where(.tl-event){display:grid;grid-template-columns:11em minmax(0,1fr);column-gap:16px}}
@media print{.tl :where(.tl-event){break-inside:avoid}}`;
