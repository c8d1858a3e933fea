import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createStatus } from "./status.js";
import { fakeHost } from "../../test/support/fake-host.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("createStatus", () => {
  it("is a polite live region", () => {
    const { element } = createStatus(fakeHost().host);
    expect(element.getAttribute("role")).toBe("status");
    expect(element.getAttribute("aria-live")).toBe("polite");
  });
  it("says at most one message a second, the latest", () => {
    const status = createStatus(fakeHost().host);
    const said: string[] = [];
    const look = () => said.push(status.element.textContent ?? "");
    status.say("a");
    look();
    status.say("b");
    status.say("c");
    look();
    vi.advanceTimersByTime(999);
    look();
    vi.advanceTimersByTime(1);
    look();
    vi.advanceTimersByTime(5000);
    status.say("<b>d</b>");
    look();
    expect(said).toEqual(["a", "a", "a", "c", "<b>d</b>"]);
    expect(status.element.children).toHaveLength(0);
  });
  it("leaves no timer and says nothing after the end", () => {
    const { host, controller } = fakeHost();
    const status = createStatus(host);
    status.say("a");
    status.say("b");
    controller.abort();
    expect(vi.getTimerCount()).toBe(0);
    status.say("c");
    expect(vi.getTimerCount()).toBe(0);
    expect(status.element.textContent).toBe("a");
  });
});
