import { luxonZone } from "timeloom";
import type { Example } from "../example.js";

export const example: Example = {
  title: "On whose clock?",
  text: "The first walk on the Moon as clocks in Sydney showed it, where the pictures came in: Monday after lunch, not Sunday night. Time zones by name are a port, so that who needs none does not load them.",
  spec: {
    title: "A walk on the Moon, in Sydney’s time",
    description: "20 and 21 July 1969; times are universal in the data.",
    zone: "Australia/Sydney",
    zones: luxonZone,
    data: [
      { title: "Eagle lands", date: "1969-07-20T20:17:40Z", importance: 1 },
      { title: "The hatch is opened", date: "1969-07-21T02:39Z", importance: 0.5 },
      { title: "Armstrong steps onto the Moon", date: "1969-07-21T02:56:15Z", importance: 0.95 },
      { title: "Aldrin follows", date: "1969-07-21T03:15Z", importance: 0.7 },
      { title: "The walk", date: { start: "1969-07-21T02:39Z", end: "1969-07-21T05:11Z" }, importance: 0.8 },
      { title: "Eagle takes off", date: "1969-07-21T17:54Z", importance: 0.9 },
    ],
  },
  expect: { events: 6, labels: ["Eagle lands", "Eagle takes off"], dates: ["21 July 1969"] },
};
