import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeHost } from "../../test/support/fake-host.js";
import { createLoading } from "./loading.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("createLoading", () => {
  it("shows nothing for a short wait", () => {
    const loading = createLoading(fakeHost().host);
    loading.start(false);
    vi.advanceTimersByTime(299);
    expect(loading.element.hidden).toBe(true);
    loading.done();
    vi.advanceTimersByTime(1000);
    expect(loading.element.hidden).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
  it("shows a skeleton for a long one, counted from its beginning, and says so once", () => {
    const { host } = fakeHost();
    const loading = createLoading(host);
    loading.start(false);
    vi.advanceTimersByTime(200);
    loading.start(false);
    vi.advanceTimersByTime(100);
    expect(loading.element.hidden).toBe(false);
    expect(loading.element.querySelectorAll(".tl-skeleton[aria-hidden=true]").length).toBeGreaterThan(0);
    loading.start(false);
    vi.advanceTimersByTime(1000);
    expect(host.announce.mock.calls).toEqual([["Loading …"]]);
    loading.done();
    expect(loading.element.hidden).toBe(true);
  });
  it("marks a picture that waits after 150 ms, without moving it, and says so after 300", () => {
    const { host } = fakeHost();
    const loading = createLoading(host);
    loading.start(true);
    vi.advanceTimersByTime(149);
    expect(loading.element.hidden).toBe(true);
    vi.advanceTimersByTime(1);
    expect(loading.element.className).toBe("tl-loading tl-pending");
    expect(loading.element.hidden).toBe(false);
    expect(loading.element.textContent).toBe("Loading …");
    expect(host.announce).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5000);
    loading.start(true);
    expect(host.announce.mock.calls).toEqual([["Loading …"]]);
    loading.done();
    expect(loading.element.hidden).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
  it("says what failed and what to do, and tries again", () => {
    const { host } = fakeHost();
    const loading = createLoading(host);
    const retry = vi.fn();
    loading.start(false);
    loading.fail(new Error("503 <img>"), retry);
    vi.advanceTimersByTime(1000);
    expect(loading.element.hidden).toBe(false);
    expect([...loading.element.querySelectorAll("p")].map((node) => node.textContent)).toEqual(["The data could not be loaded.", "503 <img>"]);
    expect(host.announce).toHaveBeenCalledWith("The data could not be loaded.");
    loading.element.querySelector("button")!.click();
    expect(retry).toHaveBeenCalledOnce();
    loading.done();
    expect(loading.element.hidden).toBe(true);
  });
  it("leaves no timer", () => {
    const { host, controller } = fakeHost();
    const loading = createLoading(host);
    loading.start(false);
    controller.abort();
    expect(vi.getTimerCount()).toBe(0);
    loading.start(false);
    expect(vi.getTimerCount()).toBe(0);
  });
});
