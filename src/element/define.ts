import { TimeloomError } from "../errors.js";
import type { Messages } from "../messages/messages.js";
import type { TimelineSpec } from "../scene/spec.js";
import { createTimeline, type Timeline, type TimelineEvents } from "../shell/create-timeline.js";
import type { Zones } from "../time/zone.js";
import { ATTRIBUTES, withAttributes } from "./attributes.js";
import { messagesFor } from "./messages-for.js";
import { fetchJson, parseJson, toSpec } from "./read-json.js";
import { shell } from "./shadow.js";
import type { TimeLoomElement } from "./time-loom-element.js";
import { needsZones } from "./zones.js";

const EVENTS: readonly (keyof TimelineEvents)[] = ["select", "view", "hover", "open", "error", "load"];

/** How the element is registered. */
export interface DefineOptions {
  /** `"time-loom"` unless given. */
  readonly name?: string;
  /** Zones by their names; Luxon's are loaded when they are asked for unless given. */
  readonly zones?: Zones;
  /** The words of the interface by language, as `timeloom/messages` has them; a figure takes those of its locale where its spec has none. English unless given. */
  readonly messages?: Readonly<Record<string, Messages>>;
}

/**
 * Registers `<time-loom>`, once. Does nothing where there are no custom elements, as on a server, and where the name is taken.
 * @example
 * ```ts
 * defineTimeLoom({ messages: { de, fr } });
 * ```
 */
export function defineTimeLoom({ name = "time-loom", zones: given, messages }: DefineOptions = {}): void {
  if (typeof customElements === "undefined" || customElements.get(name)) return;
  let zones = given;

  class TimeLoom extends HTMLElement implements TimeLoomElement {
    static readonly observedAttributes = ["src", ...ATTRIBUTES];
    readonly #shell = shell(this);
    #timeline: Timeline | undefined;
    #spec: TimelineSpec | undefined;
    #data: TimelineSpec["data"] | undefined;
    #messages: Messages | undefined;
    /** What `src` gave, and the address that it is from. */
    #fetched: { readonly src: string; readonly json: unknown } | undefined;
    #fetching: { readonly src: string; readonly abort: AbortController } | undefined;
    #inline: { readonly text: string; readonly json: unknown } | undefined;
    #drawn: TimelineSpec | undefined;
    #queued = false;

    constructor() {
      super();
      // A property that was set before the element was known hides its setter.
      for (const key of ["spec", "data", "messages"] as const) {
        if (!Object.hasOwn(this, key)) continue;
        const value = this[key];
        delete this[key];
        (this as Record<typeof key, unknown>)[key] = value;
      }
    }
    get spec() {
      return this.#spec;
    }
    set spec(spec) {
      this.#spec = spec;
      this.#queue();
    }
    get data() {
      return this.#data;
    }
    set data(data) {
      this.#data = data;
      this.#queue();
    }
    get messages() {
      return this.#messages;
    }
    set messages(messages) {
      this.#messages = messages;
      this.#queue();
    }
    get timeline() {
      return this.#timeline;
    }
    get view() {
      return this.#timeline?.view;
    }
    select(id: string | undefined) {
      this.#timeline?.select(id);
    }
    toSvg() {
      return this.#timeline?.toSvg() ?? "";
    }
    connectedCallback() {
      this.#queue();
    }
    attributeChangedCallback() {
      this.#queue();
    }
    disconnectedCallback() {
      // An element that is only moved is back before the task has ended, and keeps its state.
      queueMicrotask(() => this.isConnected || this.#end());
    }
    adoptedCallback() {
      this.#end();
      this.#queue();
    }

    /** However many attributes change, they are read once. */
    #queue() {
      if (this.#queued) return;
      this.#queued = true;
      queueMicrotask(() => {
        this.#queued = false;
        if (!this.isConnected) return;
        try {
          this.#refresh();
        } catch (error) {
          this.#fail(error);
        }
      });
    }
    #refresh() {
      const base = this.#base();
      if (!base) return;
      const spec = withAttributes(this.#data === undefined ? base : { ...base, data: this.#data }, (attribute) => this.getAttribute(attribute));
      if (needsZones(spec, zones)) {
        void import("../time/luxon-zones.js").then(
          ({ luxonZone }) => {
            zones = luxonZone;
            this.#queue();
          },
          (error: unknown) => this.#fail(error),
        );
        return;
      }
      this.#draw({ ...spec, zones: spec.zones ?? zones, messages: this.#messages ?? spec.messages ?? messagesFor(spec, messages) });
    }
    /** The spec without the attributes, if there is one yet. */
    #base(): TimelineSpec | undefined {
      const src = this.getAttribute("src");
      if (this.#spec) return this.#spec;
      if (src !== null) {
        if (this.#fetched?.src === src) return toSpec(this.#fetched.json);
        if (this.#fetching?.src !== src) this.#fetch(src);
        return this.#data === undefined ? undefined : { data: this.#data };
      }
      if (this.#data !== undefined) return { data: this.#data };
      const script = this.querySelector<HTMLScriptElement>(':scope > script[type="application/json"]');
      if (this.ownerDocument.readyState === "loading") {
        // The parser may not have come to the end of what is within.
        this.ownerDocument.addEventListener("DOMContentLoaded", () => this.#queue(), { once: true });
        return undefined;
      }
      if (!script) return undefined;
      const text = script.textContent;
      if (this.#inline?.text !== text) this.#inline = { text, json: parseJson(text, "the script within <time-loom>") };
      return toSpec(this.#inline.json);
    }
    #fetch(src: string) {
      this.#fetching?.abort.abort();
      const abort = new AbortController();
      const fetching = (this.#fetching = { src, abort });
      fetchJson(new URL(src, this.baseURI).href, abort.signal).then(
        (json) => {
          if (this.#fetching !== fetching) return;
          this.#fetching = undefined;
          this.#fetched = { src, json };
          this.#queue();
        },
        (error: unknown) => {
          if (this.#fetching !== fetching) return;
          this.#fetching = undefined;
          this.#fail(error);
        },
      );
    }
    #draw(spec: TimelineSpec) {
      const drawn = this.#drawn;
      // The same window, or the reader's would be given up for it at every change.
      const next = drawn && JSON.stringify(drawn.view) === JSON.stringify(spec.view) ? { ...spec, view: drawn.view } : spec;
      if (this.#timeline) {
        const gone = Object.fromEntries(Object.keys(drawn ?? {}).map((key) => [key, undefined]));
        this.#timeline.update({ ...gone, ...next });
      } else {
        const timeline = (this.#timeline = createTimeline(this.#shell.container, next));
        this.#shell.container.firstElementChild?.setAttribute("part", "timeline");
        for (const event of EVENTS) timeline.on(event, (detail) => this.#tell(event, detail));
        timeline.on("load", () => this.#shell.drawn());
      }
      this.#drawn = next;
      this.#shell.say(undefined);
    }
    #fail(reason: unknown) {
      const error = reason instanceof TimeloomError ? reason : new TimeloomError("load", `could not show the timeline: ${reason instanceof Error ? reason.message : String(reason)}`);
      this.#shell.say(error.message);
      this.#tell("error", error);
    }
    #tell(name: keyof TimelineEvents, detail: unknown) {
      this.dispatchEvent(new CustomEvent(`timeloom-${name}`, { detail, bubbles: true, composed: true }));
    }
    #end() {
      this.#fetching?.abort.abort();
      this.#timeline?.destroy();
      this.#timeline = this.#drawn = this.#fetching = undefined;
      this.#shell.reset();
    }
  }
  customElements.define(name, TimeLoom);
}
