import { describe, expect, it } from "vitest";
import { parseDate } from "../time/parse-date.js";
import { htmlTime } from "./html-time.js";

describe("htmlTime", () => {
  it.each([
    ["2016-03-22", "2016-03-22"], ["2016-03", "2016-03"], ["2016", "2016"], ["0800", "0800"], ["0001-01-01", "0001-01-01"],
    ["2016-03-22T07:58:00Z", "2016-03-22T07:58:00Z"], ["2016-03-22T07:58:00+01:00", "2016-03-22T07:58:00+01:00"], ["2016-03-22T07:58:00", "2016-03-22T07:58:00"],
  ])("%s is %s", (text, datetime) => expect(htmlTime(parseDate(text))).toBe(datetime));
  it.each(["2016~", "2016?", "201X", "2016-XX", "2016-21", "2014/2016", "2014/..", "0000", "-0043-03-15", "[2014,2016]", "1950S2", "Y-13E9", "Y12016"])("leaves out %s", (text) => expect(htmlTime(parseDate(text))).toBeUndefined());
});
