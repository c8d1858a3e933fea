// One measure on a fresh page of a fresh browser.
import { openPage, Timeout } from "./browser.mjs";

/**
 * Lets `measure` add to the record what it finds, and closes the browser. What goes wrong is in the record too: a status, where
 * `stageOf` says so a stage, a note, and the errors of the page.
 */
export async function onFreshPage(url, record, measure, stageOf) {
  let h;
  try {
    h = await openPage(url);
    await measure(h);
  } catch (e) {
    record.status = e instanceof Timeout ? "timeout" : "error";
    if (stageOf) record.stage = stageOf();
    record.note = String(e.message ?? e)
      .split("\n")[0]
      .slice(0, 200);
  } finally {
    if (h) {
      if (h.errors.length) record.errors = [...new Set(h.errors)].slice(0, 5);
      await h.close();
    }
  }
  return record;
}
