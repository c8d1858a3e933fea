import { describe, expect, it } from "vitest";
import { withRoom } from "./with-room.js";

describe("withRoom", () => {
  it("begins with what was there, and keeps its memory while that has room", () => {
    const first = Float32Array.of(1, 2, 3);
    const second = withRoom(first, 4);
    second[3] = 4;
    expect([...second]).toEqual([1, 2, 3, 4]);
    expect(second.buffer).not.toBe(first.buffer);
    const third = withRoom(second, 6);
    expect(third.buffer).toBe(second.buffer);
    third.fill(9, 4);
    expect([[...second], [...third]]).toEqual([[1, 2, 3, 4], [1, 2, 3, 4, 9, 9]]);
    const fourth = withRoom(third, 7);
    expect(fourth.buffer).not.toBe(third.buffer);
    expect([...fourth]).toEqual([1, 2, 3, 4, 9, 9, 0]);
  });
  it("never writes to memory of others that has room by chance", () => {
    const whole = Uint16Array.of(1, 2, 3, 4);
    const longer = withRoom(whole.subarray(0, 2), 4);
    expect([[...whole], [...longer]]).toEqual([[1, 2, 3, 4], [1, 2, 0, 0]]);
  });
});
