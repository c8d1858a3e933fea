// --expect "ours.frameMedian@10000 <= 0.2 * vis-timeline.frameMedian@10000"
// --expect "ours.firstFrame@1000 <= 200"
// A missing or timed-out figure on the left fails; on the right ("the peer timed out") it holds.
const RE = /^\s*([\w@/-]+)\.(\w+)@(\d+)\s*(<=|<)\s*([\d.]+)(?:\s*\*\s*([\w@/-]+)\.(\w+)@(\d+))?\s*$/;
export function checkExpectations(list, result) {
  const lines = [];
  let ok = true;
  const get = (peer, metric, n) => {
    const c = result.cells.find((x) => x.peer === peer && x.n === Number(n));
    return c ? { v: c[metric], c } : { v: undefined };
  };
  for (const e of list) {
    const m = RE.exec(e);
    if (!m) {
      lines.push(`bad expectation: ${e}`);
      ok = false;
      continue;
    }
    const [, p, k, n, op, f, p2, k2, n2] = m;
    const left = get(p, k, n).v;
    const right = p2 ? get(p2, k2, n2).v : 1;
    if (!(left > 0)) {
      lines.push(`FAIL ${e}: ${p} has no such figure`);
      ok = false;
      continue;
    }
    if (!(right > 0)) {
      lines.push(`ok   ${e}: ${p2} has no such figure (timed out or not run); ${p} ${left.toFixed(2)}`);
      continue;
    }
    const holds = op === "<" ? left < f * right : left <= f * right;
    if (!holds) ok = false;
    lines.push(`${holds ? "ok  " : "FAIL"} ${e}: ${left.toFixed(2)} / ${right.toFixed(2)} = ${(left / right).toFixed(3)}`);
  }
  return { ok, lines };
}
