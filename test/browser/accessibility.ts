/** What the tests of accessibility stand on: a page with sixty events, and what can be seen, heard and measured of it. */
import type { Page } from "playwright";
import type { PageContent } from "./browser.js";
import { mount, rest } from "./shell/timeline.js";

/** A row for each category. */
export const FACETED = { representation: "linear", scale: "chronological", layout: "faceted", facet: "category" } as const;

/**
 * The options of a page that shows sixty events in three rows, with an era, a link, a title in French, and each kind of doubt;
 * to be read where `window.events` are.
 */
export const SIXTY = `{
  title: "Sixty", motion: "none", design: ${JSON.stringify(FACETED)},
  data: {
    lang: "en",
    categories: [{ id: "war", title: "Wars" }, { id: "peace", title: "Treaties" }, { id: "trade", title: "Trade" }],
    eras: [{ id: "belle", title: "Belle Époque", date: "1900/1914" }],
    events: window.events.map((event, index) => ({ ...event, summary: "What is known of " + index + ".", ...{
      3: { lang: "fr", links: [{ url: "https://example.org/three", title: "More on three" }] },
      11: { date: "1911~" },
      13: { date: "1913/..", asOf: "1940-12-31" },
    }[index] })),
  },
}`;

const WORDS: Readonly<Record<number, string>> = { 7: "1907–1925", 9: "possibly 1909", 11: "about 1911", 13: "since 1913, ongoing as of 31 December 1940" };

/** What each of them is called. */
export const NAMES: readonly string[] = Array.from({ length: 60 }, (_, index) => `Event ${index}, ${WORDS[index] ?? (index > 40 ? 1935 : 1900 + index)}, ${["Wars", "Treaties", "Trade"][index % 3]}`);

/** Opens a page with them, between two links, and waits until all is drawn. */
export async function sixty(page: Page, spec: string = SIXTY, content: PageContent = {}): Promise<void> {
  await mount(page, spec, { html: `<main><h1>Page</h1><a id="before" href="#x">Before</a><div id="here"></div><a id="after" href="#y">After</a></main>`, ...content });
  await rest(page);
}

/** What the focus is on: its id, or else its text up to the first comma. */
export const active = (page: Page): Promise<string> => page.evaluate(() => document.activeElement!.id || (document.activeElement!.getAttribute("aria-label") ?? document.activeElement!.textContent).split(",")[0]!);

/** Puts the focus on what is called so. */
export const focusOn = (page: Page, name: string): Promise<void> => page.locator(".tl-proxy", { hasText: new RegExp(`^${name}`) }).first().focus();

/** What a screen reader is given, in its order. */
export async function tree(page: Page): Promise<readonly { readonly role: string; readonly name: string; readonly description: string }[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  await client.detach();
  const text = (value: { value?: unknown } | undefined) => String(value?.value ?? "");
  return nodes.filter(({ ignored }) => !ignored).map(({ role, name, description }) => ({ role: text(role), name: text(name), description: text(description) }));
}

/** WCAG 2.2, "contrast ratio", of two computed colours; the first may let the second shine through. */
export function contrast(over: string, under: string): number {
  const channels = (colour: string) => colour.match(/[\d.]+/g)!.map(Number);
  const [below, [red = 0, green = 0, blue = 0, alpha = 1]] = [channels(under), channels(over)];
  const mixed = [red, green, blue].map((value, index) => value * alpha + below[index]! * (1 - alpha));
  const luminance = (colour: readonly number[]) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => sum + weight * ((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))(colour[index]! / 255), 0);
  const [a, b] = [luminance(mixed), luminance(below)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The texts of the live region and when they came, while a wheel turns, until there are so many. */
export const messages = (page: Page, enough: number): Promise<readonly (readonly [time: number, text: string])[]> =>
  page.evaluate(async (enough) => {
    const times: [time: number, text: string][] = [];
    const status = document.querySelector(".tl-status")!;
    const all = new Promise<void>((resolve) => {
      new MutationObserver(() => {
        times.push([performance.now(), status.textContent]);
        if (times.length === enough) resolve();
      }).observe(status, { childList: true, characterData: true, subtree: true });
    });
    const wheel = () => document.querySelector(".tl-stage")!.dispatchEvent(new WheelEvent("wheel", { deltaY: times.length % 2 ? 40 : -40, ctrlKey: true, clientX: 400, clientY: 300, bubbles: true, cancelable: true }));
    const timer = setInterval(wheel, 450);
    await all;
    clearInterval(timer);
    return times;
  }, enough);

/** Buttons of the figure that are smaller than 24 pixels, and pairs that lie on one another. */
export const badTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const nodes = [...document.querySelectorAll<HTMLElement>("#here :is(button, summary)")].filter((node) => node.offsetParent && !node.classList.contains("tl-proxy-hidden"));
    const boxes = nodes.map((node) => ({ name: node.textContent, box: node.getBoundingClientRect() }));
    const crossed = (a: DOMRect, b: DOMRect) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => crossed(a.box, b.box)).map((b) => `${a.name} and ${b.name}`));
    return [...boxes.filter(({ box }) => box.width < 24 || box.height < 24).map(({ name }) => name), ...pairs];
  });

/** The shapes of the symbols of each of the first hues. */
export const symbols = (page: Page, hues: number): Promise<readonly (readonly string[])[]> =>
  page.evaluate((hues) => {
    const shape = (node: Element) => {
      const points = [...(node.getAttribute("d") ?? "").matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
      return `${node.localName} ${points.map(([x, y]) => `${Math.round(x - points[0]![0])},${Math.round(y - points[0]![1])}`).join(" ")}`;
    };
    return Array.from({ length: hues }, (_, hue) => [...new Set([...document.querySelectorAll(`.tl-svg .tl-symbol.tl-fill-hue-${hue}`)].map(shape))]);
  }, hues);

/** How many colours the picture is painted in, and those that are none of the system's. */
export const paints = (page: Page): Promise<{ readonly foreign: readonly string[]; readonly count: number }> =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.setProperty("forced-color-adjust", "none");
    const system = new Set(["Canvas", "CanvasText", "Highlight", "HighlightText", "GrayText", "LinkText"].map((name) => ((probe.style.color = name), getComputedStyle(probe).color)));
    const marks = [...document.querySelectorAll(".tl-svg :is(path, rect, circle, polyline, polygon, text)[class]")];
    const used = new Set(marks.flatMap((node) => [getComputedStyle(node).fill, getComputedStyle(node).stroke]).filter((colour) => colour !== "none"));
    return { foreign: [...used].filter((colour) => !system.has(colour)), count: used.size };
  });

/** The colours of words and marks, and of what may be behind them, the surface first. */
export const colours = (page: Page): Promise<{ readonly texts: readonly string[]; readonly marks: readonly string[]; readonly grounds: readonly string[] }> =>
  page.evaluate(() => {
    const probe = document.querySelector(".tl")!.appendChild(document.createElement("i"));
    const grounds = ["surface", "band", "era"].map((name) => ((probe.style.color = `var(--tl-${name})`), getComputedStyle(probe).color));
    const fills = (selector: string) => [...new Set([...document.querySelectorAll(selector)].map((node) => getComputedStyle(node).fill))];
    return { texts: fills(".tl-svg text"), marks: fills(".tl-symbol, .tl-bar"), grounds };
  });

/** The outline of what has the focus, and what the figure is painted on. */
export const focusRing = (page: Page): Promise<{ readonly width: number; readonly style: string; readonly ring: string; readonly ground: string }> =>
  page.evaluate(() => {
    const { outlineWidth, outlineStyle, outlineColor } = getComputedStyle(document.activeElement!);
    return { width: parseFloat(outlineWidth), style: outlineStyle, ring: outlineColor, ground: getComputedStyle(document.querySelector(".tl")!).backgroundColor };
  });

/** What stands in HTML and is cut off. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("#here :is(button, h2, h3, p, td, th, dt, dd, li, summary, caption)")]
      .filter((node) => node.offsetParent && !node.closest(".tl-hidden, .tl-outline") && getComputedStyle(node).overflow !== "visible")
      .filter((node) => node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1)
      .map((node) => node.textContent),
  );

/** How many frames the page asks for, in so many frames in which nobody does anything. */
export const framesAsked = (page: Page, frames: number): Promise<number> =>
  page.evaluate(async (frames) => {
    const frame = window.requestAnimationFrame.bind(window);
    let count = 0;
    window.requestAnimationFrame = (callback) => (count++, frame(callback));
    for (let turn = 0; turn < frames; turn++) await new Promise(frame);
    return count;
  }, frames);

/** Says whether the view is another, once what `act` begins has ended. */
export async function changesView(page: Page, act: () => Promise<void>): Promise<boolean> {
  const before = await page.evaluate(() => JSON.stringify(window.timeline.view));
  await act();
  await rest(page);
  return before !== (await page.evaluate(() => JSON.stringify(window.timeline.view)));
}
