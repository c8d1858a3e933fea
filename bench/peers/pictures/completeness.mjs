// Is the picture complete when the harness says so, and does it differ from the one before?
import { openPage, within } from "../lib/browser.mjs";
import { T0, T1, windows } from "../lib/data.js";

/** Looks at each peer with each number of events; returns for how many that is not so. */
export async function verifyPictures(options, { url, log }) {
  let bad = 0;
  for (const p of options.peers)
    for (const n of options.ns) {
      const v = await lookAt(url(p), p, n, options, log).catch((e) => ({ error: e.message.split("\n")[0] }));
      const ok = !v.error && v.mountComplete && v.complete === v.windows && v.changed >= v.windows - 1;
      if (!ok) bad++;
      console.log(
        p.id.padEnd(22),
        "N=" + n,
        v.error ??
          `mount complete ${v.mountComplete}, complete ${v.complete}/${v.windows}, differs from the one before ${v.changed}/${v.windows - 1}, ${v.drawnIn}`,
        ok ? "ok" : "LOOK",
      );
    }
  return bad;
}

async function lookAt(url, peer, n, { seed, capMs }, log) {
  const h = await openPage(url);
  try {
    await h.page.evaluate(([n, s]) => bench.gen(n, s), [n, seed]);
    await h.page.evaluate(() => bench.prepare());
    const w = windows(Date.UTC(1969, 6, 20));
    // in one evaluation, so that nothing can happen between the end of the mount and the first look
    return await within(
      h.page.evaluate(
        async ([c, ws]) => {
          await bench.mount(c);
          return bench.verify(ws);
        },
        [capMs, [[T0, T1], ...[2, 8, 16, 23, 28, 40, 50, 55].map((i) => w[i]), [T0, T1]]],
      ),
      2 * capMs,
      "verify",
    );
  } finally {
    if (h.errors.length) log(peer.id, h.errors.join(" | "));
    await h.close();
  }
}
