import { describe, expect } from "vitest";
import { open, test } from "../browser.js";

const SCRIPT = `import "/dist/timeloom.esm.min.js";`;
const DATA = JSON.stringify({ title: "Landings", events: [{ title: "Apollo 11 lands", date: "1969-07-20" }, { title: "Apollo 17 returns", date: "1972-12-19" }] });

describe("<time-loom>", () => {
  test("shows what is written within it, under the strict policy", async ({ page }) => {
    await open(page, { html: `<time-loom><script type="application/json">${DATA}</script><p id="fallback">Two landings</p></time-loom>`, script: SCRIPT, strict: true });
    await page.locator("time-loom .tl-title", { hasText: "Landings" }).waitFor();
    expect(await page.locator("#fallback").isVisible()).toBe(false);
    expect(await page.locator("time-loom").evaluate((node) => node.getBoundingClientRect().height)).toBeGreaterThan(240);
    expect(await page.locator(".tl-proxy").first().evaluate((node) => getComputedStyle(node).position)).toBe("absolute");
  });

  test("shows what src gives, the same as from within", async ({ page }) => {
    await page.route("**/landings.json", (route) => route.fulfill({ contentType: "application/json", body: DATA }));
    await open(page, { html: `<time-loom id="a" src="/landings.json"></time-loom><time-loom id="b"><script type="application/json">${DATA}</script></time-loom>`, script: SCRIPT });
    await page.waitForFunction(() => [...document.querySelectorAll("time-loom")].every((node) => node.timeline && !node.timeline.pending && node.shadowRoot!.querySelector(".tl-proxy")));
    const [a, b] = await page.evaluate(() => [...document.querySelectorAll("time-loom")].map((node) => node.shadowRoot!.querySelector(".tl-stage")!.innerHTML.replaceAll(/\btl\d+/g, "tl")));
    expect(a).toBe(b);
  });

  test("says what went wrong, and keeps what stood in for it", async ({ page, problems }) => {
    await open(page, { html: `<time-loom src="/test-page/nothing.json"><a href="/list.html">The list</a></time-loom>`, script: SCRIPT });
    const alert = page.locator("time-loom [role=alert]");
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/could not load ".*nothing.json": the server answered 404/);
    expect(await page.getByRole("link", { name: "The list" }).isVisible()).toBe(true);
    problems.length = 0;
  });

  test("keeps its view when it is moved", async ({ page }) => {
    await open(page, { html: `<div id="one"><time-loom start="1969" end="1969"><script type="application/json">${DATA}</script></time-loom></div><div id="two"></div>`, script: SCRIPT });
    await page.locator(".tl-proxy").first().waitFor({ state: "attached" });
    const kept = await page.evaluate(async () => {
      const node = document.querySelector("time-loom")!;
      const { timeline } = node;
      document.getElementById("two")!.append(node);
      await new Promise(requestAnimationFrame);
      return node.timeline === timeline && node.view!.start === Date.UTC(1969, 0) && node.shadowRoot!.adoptedStyleSheets.length > 1;
    });
    expect(kept).toBe(true);
  });

  test("speaks the language of its locale, without more than the file", async ({ page }) => {
    await open(page, { html: `<time-loom locale="ar"><script type="application/json">${DATA}</script></time-loom>`, script: SCRIPT, strict: true });
    await page.getByRole("button", { name: "عرض الكل" }).waitFor();
    expect(await page.locator("time-loom .tl").getAttribute("dir")).toBe("rtl");
  });

  test("takes the page's colours through its part, in the dark too, and those of the system where they are forced", async ({ page }) => {
    const style = `time-loom::part(timeline) { --tl-surface: light-dark(#fdf8ee, #211d16); --tl-hue-0: #7a4b12; --tl-ink: #2b2113; color-scheme: light dark }`;
    const html = `<time-loom><script type="application/json">[{"title":"Bach","date":"1685/1750","category":"Baroque"}]</script></time-loom>`;
    await open(page, { html, style, script: SCRIPT, strict: true });
    await page.locator("time-loom .tl-stage .tl-bar").waitFor({ state: "attached" });
    const colours = () =>
      page.locator("time-loom").evaluate((node) => {
        const at = (selector: string) => getComputedStyle(node.shadowRoot!.querySelector(selector)!);
        return [at(".tl").backgroundColor, at(".tl-stage .tl-bar").fill, at(".tl-stage .tl-label").fill];
      });
    expect(await colours()).toEqual(["rgb(253, 248, 238)", "rgb(122, 75, 18)", "rgb(43, 33, 19)"]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect((await colours())[0]).toBe("rgb(33, 29, 22)");
    await page.emulateMedia({ forcedColors: "active", colorScheme: "light" });
    expect((await colours())[1]).not.toBe("rgb(122, 75, 18)");
  });
});
