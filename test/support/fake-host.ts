import { type Mock, vi } from "vitest";
import type { View } from "../../src/layout/view.js";
import type { Dataset } from "../../src/model/types.js";
import type { Figure, Frame } from "../../src/scene/figure.js";
import { figureQuery, layoutFigure, wholeView } from "../../src/scene/layout-figure.js";
import type { TimelineSpec } from "../../src/scene/spec.js";
import { toFigure } from "../../src/scene/to-figure.js";
import type { Host } from "../../src/shell/host.js";
import type { Slice, Source, SourceInfo } from "../../src/source/source.js";
import { estimateWidth } from "../../src/text/estimate.js";

export const HOSTILE = `<img src=x onerror="alert(1)"><script>alert(2)</script>`;

/** Three events that say all that an event can say. */
export const DATASET: Dataset = {
  title: "Two fires",
  description: "What four papers wrote",
  licence: "CC BY 4.0",
  lang: "en",
  updated: "2024-05-01",
  sources: [
    { id: "paper", title: "The long view", outlet: "The Paper", authors: ["A. Writer"], published: "2023-02", url: "https://paper.example/long-view", lang: "en" },
    { id: "bad", title: "Le récit", url: "javascript:alert(1)", lang: "fr" },
  ],
  categories: [
    { id: "fire", title: "Fires" },
    { id: "law", title: "Laws" },
  ],
  events: [
    {
      id: "second",
      title: "Second fire",
      date: "2016-03~",
      category: "fire",
      summary: "It burned again.",
      lang: "en-GB",
      tags: ["heat", "smoke"],
      actors: ["Brigade"],
      place: { name: "Alba" },
      links: [{ url: "https://alba.example/", title: "Alba" }, { url: "javascript:alert(1)", title: "Trap" }],
      same: { wikidata: "Q42", other: "x-1" },
      claims: [
        { source: "bad", at: "4", date: "2016", basis: "derived", derivation: "the year of the report" },
        { source: "paper", at: "2", kind: "mention", term: "blaze", date: "2016-03", basis: "stated", asserts: "It was arson." },
      ],
      relations: [{ kind: "response-to", event: "first", claim: { source: "paper", at: "7" } }],
    },
    { id: "first", title: "First fire", date: "2010-01-05", category: "fire", claims: [{ source: "paper" }] },
    { id: "act", title: "An act", date: "2018/2019", category: "law" },
  ],
};

export interface FakeHost {
  readonly host: Host & { figure: Figure } & { readonly [Key in "select" | "go" | "zoom" | "announce"]: Mock<Host[Key]> };
  readonly controller: AbortController;
  /** A frame of the figure as it is now. */
  frame(more?: Partial<Pick<Frame, "selected" | "focused">> & { readonly view?: View; readonly width?: number }): Frame;
  /** Lets all that was promised come. */
  settle(): Promise<void>;
}

/** A host whose doings are recorded, over a real figure and real layouts. */
export function fakeHost(spec: Partial<TimelineSpec> = {}): FakeHost {
  const controller = new AbortController();
  const host = {
    document,
    signal: controller.signal,
    figure: toFigure({ data: DATASET, ...spec }),
    id: "tl1",
    select: vi.fn<Host["select"]>(),
    info: undefined as SourceInfo | undefined,
    view: { start: 0, end: 1 } as View,
    whole: true,
    go: vi.fn<Host["go"]>(() => true),
    zoom: vi.fn<Host["zoom"]>(() => true),
    announce: vi.fn<Host["announce"]>(),
  } satisfies Host;
  return {
    host,
    controller,
    frame({ selected, focused, view, width = 900 } = {}) {
      const { figure } = host;
      const { source } = figure.held;
      const memory = (source as { readonly at?: Source }).at ?? source;
      const room = { width, height: undefined, maxHeight: 600, measure: estimateWidth };
      const info = memory.info() as SourceInfo;
      const whole = wholeView(figure, info, room);
      const window = view ?? whole;
      Object.assign(host, { info, view: window, whole: window.end - window.start >= whole.end - whole.start });
      const layout = layoutFigure(figure, memory.view(figureQuery(figure, window, room)) as Slice, window, room);
      return { figure, view: window, layout, selected, focused, events: [] };
    },
    settle: () => new Promise((resolve) => setTimeout(resolve)),
  };
}

/** The same source, answering later; `answer` lets what was asked so far be answered, or fail. */
export function lateSource(source: Source): Source & { readonly at: Source; answer(failure?: Error): Promise<void> } {
  let waiting: ((failure?: Error) => void)[] = [];
  const later = <Query, Answer>(ask: (query: Query) => Answer) => (query: Query) =>
    new Promise<Awaited<Answer>>((resolve, reject) => {
      waiting.push((failure) => (failure ? reject(failure) : resolve(ask(query) as Awaited<Answer>)));
    });
  return {
    at: source,
    info: later(() => source.info()) as Source["info"],
    view: later(source.view),
    list: later(source.list),
    event: later(source.event),
    step: later(source.step),
    async answer(failure) {
      const now = waiting;
      waiting = [];
      for (const finish of now) finish(failure);
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

/** Presses a key on what has the focus; says whether it was taken. */
export function press(key: string, target: Element = document.activeElement!): boolean {
  return !target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}
