// Screenshots: does it draw, and does a window change alter the picture?
import fs from "node:fs";
import path from "node:path";
import { openPage, ROOT, within } from "../lib/browser.mjs";
import { T0, T1, windows } from "../lib/data.js";

/** Of each peer, in .cache/shots; says how much is drawn in them and how much they differ. */
export async function takeScreenshots(options, { url }) {
  const dir = path.join(ROOT, ".cache", "shots");
  fs.mkdirSync(dir, { recursive: true });
  for (const p of options.peers) {
    try {
      const s = await shotsOf(url(p), p, options.ns[0] ?? 1000, dir, options);
      const pc = (v) => (100 * v).toFixed(1) + "%";
      console.log(
        p.id.padEnd(22),
        "ink",
        s.diff.ink.map(pc).join(" "),
        " change",
        s.diff.change.map(pc).join(" "),
        " full vs full again",
        pc(s.diff.fullAgain),
        (s.errors ?? []).join(" | "),
      );
    } catch (e) {
      console.log(p.id.padEnd(22), "FAILED", e.message.split("\n")[0]);
    }
  }
}

async function shotsOf(url, peer, n, dir, { seed, capMs }) {
  const h = await openPage(url);
  const out = { peer: peer.id };
  try {
    await h.page.evaluate(([n, s]) => bench.gen(n, s), [n, seed]);
    await h.page.evaluate(() => bench.prepare());
    await within(
      h.page.evaluate((c) => bench.mount(c), capMs),
      capMs + 5000,
      "mount",
    );
    const take = async (k) => {
      const buf = await h.page.screenshot({ path: path.join(dir, `${peer.id}-${k}.png`), timeout: 60000 });
      // compare decoded pixels in the page
      return "data:image/png;base64," + buf.toString("base64");
    };
    await h.page.evaluate(() => bench.settle());
    const imgs = [await take("1-full")];
    const f = windows(Date.UTC(1969, 6, 20));
    for (const [k, i] of [
      ["2-zoom30", 36],
      ["3-zoom1000", 23],
      ["4-half", 59],
    ]) {
      await h.page.evaluate(([a, b]) => bench.setWindow(a, b), f[i]);
      await h.page.evaluate(() => bench.settle());
      imgs.push(await take(k));
    }
    await h.page.evaluate(([a, b]) => bench.setWindow(a, b), [T0, T1]);
    await h.page.evaluate(() => bench.settle());
    imgs.push(await take("5-full-again"));
    out.diff = await h.page.evaluate(compare, imgs);
  } finally {
    if (h.errors.length) out.errors = [...new Set(h.errors)];
    await h.close();
  }
  return out;
}

/** In the page, which decodes pictures: how much of each is drawn, and how much they differ. */
async function compare(imgs) {
  const px = await Promise.all(
    imgs.map(async (src) => {
      const im = new Image();
      im.src = src;
      await im.decode();
      const c = new OffscreenCanvas(im.width, im.height).getContext("2d");
      c.drawImage(im, 0, 0);
      return c.getImageData(0, 0, im.width, im.height).data;
    }),
  );
  const nonWhite = (d) => {
    let k = 0;
    for (let i = 0; i < d.length; i += 4) if (d[i] + d[i + 1] + d[i + 2] < 740) k++;
    return k / (d.length / 4);
  };
  const diff = (a, b) => {
    let k = 0;
    for (let i = 0; i < a.length; i += 4)
      if (Math.abs(a[i] - b[i]) + Math.abs(a[i + 1] - b[i + 1]) + Math.abs(a[i + 2] - b[i + 2]) > 12) k++;
    return k / (a.length / 4);
  };
  return {
    ink: px.map(nonWhite),
    change: [diff(px[0], px[1]), diff(px[1], px[2]), diff(px[2], px[3])],
    fullAgain: diff(px[0], px[4]),
  };
}
