/** From each of the 20 designs to each other one, at 1,000 events. */
import { describe, expect } from "vitest";
import { test } from "../browser.js";
import { DESIGNS, nameOf, stand } from "./moves.js";

/** A way through all moves, each once: from the first to each, and from there to each later one and back. */
const WAY = DESIGNS.slice(1).map((_, index) => {
  const from = index + 1;
  return [from, ...DESIGNS.flatMap((_, to) => (to > from ? [to, from] : [])), 0];
});

test("the way takes each of the 380 moves once", () => {
  const way = [0, ...WAY.flat()];
  const moves = way.slice(1).map((to, index) => `${way[index]} ${to}`);
  expect([moves.length, new Set(moves).size, moves.filter((move) => new Set(move.split(" ")).size < 2).length]).toEqual([380, 380, 0]);
});

test("every move ends as a fresh figure begins, and no event is lost on the way", { timeout: 300_000 }, async ({ page }) => {
  await stand(page);
  await page.evaluate(() => {
    const { make, tick, designs } = window.stand;
    window.stand.timeline = make(designs[0]!);
    tick(0);
  });
  const wrong: string[] = [];
  for (const way of WAY) {
    const told = await page.evaluate((way) => {
      const { designs, tick, drawn, goal, svg, timeline } = window.stand;
      const wrong: string[] = [];
      for (const to of way) {
        const { text, nodes, ids } = goal(to);
        const both = [...drawn()].filter((id) => ids.has(id));
        timeline.update({ design: designs[to]! as never });
        // 600 ms, and a frame at their end
        for (const step of [0, 130, 250, 230]) {
          tick(step);
          const now = drawn();
          const lost = both.filter((id) => !now.has(id));
          if (lost.length) wrong.push(`to ${to}: ${lost.length} of ${both.length} are lost, such as ${lost[0]}`);
        }
        if (timeline.pending) wrong.push(`to ${to}: it moves still`);
        if (!nodes.isEqualNode(svg())) wrong.push(`to ${to}: the page has other nodes than a fresh one`);
        const end = timeline.toSvg();
        if (end === text) continue;
        let at = 0;
        while (end[at] === text[at]) at++;
        wrong.push(`to ${to}: ${end.slice(Math.max(0, at - 80), at + 80)} … ${text.slice(Math.max(0, at - 80), at + 80)}`);
      }
      return wrong;
    }, way);
    wrong.push(...told);
  }
  expect(await page.evaluate(() => window.stand.errors)).toEqual([]);
  expect(wrong.slice(0, 20)).toEqual([]);
});

describe("cut short", () => {
  test("at any frame, by another design, by data or by another view, it ends as a fresh figure", { timeout: 300_000 }, async ({ page }) => {
    await stand(page);
    const { wrong, most, least } = await page.evaluate(() => {
      const { designs, goal, make, svg, tick } = window.stand;
      const timeline = make(designs[0]!);
      let seed = 31;
      const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
      const wrong: string[] = [];
      const counts: number[] = [];
      tick(0);
      for (let turn = 0; turn < 24; turn++) {
        let to = 0;
        for (let cut = 0; cut < 4; cut++) {
          to = random(designs.length);
          timeline.update({ design: designs[to]! as never });
          for (let frame = random(4); frame >= 0; frame--) tick(random(200));
          // what is no design may come in the middle of a move too
          if (cut === 1) timeline.update({ title: `Moves ${turn}` });
          if (cut === 2) timeline.select(`e${random(1000)}`);
          counts.push(svg().querySelectorAll("*").length);
        }
        timeline.select(undefined);
        timeline.update({ title: "Moves", view: {} });
        tick(0);
        timeline.update({ view: undefined });
        for (const step of [0, 700, 700]) tick(step);
        if (timeline.pending) wrong.push(`${turn}, to ${to}: it moves still`);
        if (timeline.toSvg() !== goal(to).text) wrong.push(`${turn}, to ${to}: another picture`);
      }
      return { wrong, most: Math.max(...counts), least: Math.max(...designs.map((_, index) => goal(index).nodes.querySelectorAll("*").length)) };
    });
    expect(wrong).toEqual([]);
    expect(await page.evaluate(() => window.stand.errors)).toEqual([]);
    // those of two figures, and a few that are on their way out
    expect(most).toBeLessThan(3 * least);
  });

  test("again and again without a rest, marks do not gather", { timeout: 120_000 }, async ({ page }) => {
    await stand(page);
    const counts = await page.evaluate(() => {
      const { designs, make, svg, tick } = window.stand;
      const timeline = make(designs[0]!);
      const counts: number[] = [];
      for (let turn = 1; turn <= 5 * designs.length; turn++) {
        timeline.update({ design: designs[turn % designs.length]! as never });
        tick(0);
        tick(90 + (turn % 7) * 80);
        if (turn % designs.length === 0) counts.push(svg().querySelectorAll("*").length);
      }
      return counts;
    });
    expect(Math.max(...counts.slice(1)), counts.join()).toBeLessThan(counts[0]! * 1.5);
  });
});

describe("without movement", () => {
  test.for(["the reader's system", "the figure"])("where %s wants none, every design is there in one frame", { timeout: 120_000 }, async (who, { page }) => {
    if (who === "the reader's system") await page.emulateMedia({ reducedMotion: "reduce" });
    await stand(page);
    const wrong = await page.evaluate((motion) => {
      const { designs, goal, make, tick } = window.stand;
      const timeline = make(designs[0]!, { motion });
      return [...designs.keys(), 0].flatMap((index) => {
        timeline.update({ design: designs[index]! as never });
        tick(0);
        return [...(timeline.pending ? [`${index} moves`] : []), ...(timeline.toSvg() === goal(index).text ? [] : [`${index} is another picture`])];
      });
    }, who === "the figure" ? "none" : "auto");
    expect(wrong).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  test("one that is on its way is there at once", async ({ page }) => {
    await stand(page);
    const end = await page.evaluate(() => {
      const { designs, goal, make, tick } = window.stand;
      const timeline = make(designs[0]!);
      timeline.update({ design: designs[9]! as never });
      tick(0);
      tick(100);
      const before = timeline.pending;
      timeline.update({ motion: "none" });
      tick(0);
      return [before, timeline.pending, timeline.toSvg() === goal(9).text];
    });
    expect(end).toEqual([true, false, true]);
  });
});

test("every event is drawn or counted, once", { timeout: 120_000 }, async ({ page }) => {
  await stand(page);
  const wrong: string[] = [];
  for (const design of DESIGNS) {
    const [drawn = 0, counted = 0] = await page.evaluate((design) => {
      const { counted, drawn, make, tick } = window.stand;
      const timeline = make(design);
      tick(0);
      const found = [drawn().size, counted()];
      timeline.destroy();
      return found;
    }, design);
    if (drawn + counted !== 1000) wrong.push(`${nameOf(design)}: ${drawn} and ${counted}`);
  }
  expect(wrong).toEqual([]);
});
