import type { Example } from "../example.js";

export const example: Example = {
  title: "A minute and a half",
  text: "Tenths of a second on a clock. Zoom in, and the axis goes on to milliseconds.",
  spec: {
    title: "Apollo 11 leaves the ground",
    description: "16 July 1969, universal time. After “Apollo by the Numbers”, NASA SP-2000-4029.",
    data: [
      { title: "Engines ignite", date: "1969-07-16T13:31:53.6Z", importance: 0.9, summary: "6.4 seconds before zero." },
      { title: "All engines at full thrust", date: "1969-07-16T13:31:58.4Z", importance: 0.5 },
      { title: "Zero", date: "1969-07-16T13:32:00Z", importance: 0.6 },
      { title: "The hold-down arms let go", date: "1969-07-16T13:32:00.3Z", importance: 0.5 },
      { title: "Lift-off", date: "1969-07-16T13:32:00.6Z", importance: 1, summary: "The last cable comes off." },
      { title: "A lean away from the tower", date: { start: "1969-07-16T13:32:01.7Z", end: "1969-07-16T13:32:09.7Z" }, importance: 0.6 },
      { title: "Roll to the heading of 72°", date: { start: "1969-07-16T13:32:13.2Z", end: "1969-07-16T13:32:31.1Z" }, importance: 0.7 },
      { title: "Speed of sound", date: "1969-07-16T13:33:06.3Z", importance: 0.8 },
      { title: "Greatest pressure of the air", date: "1969-07-16T13:33:23Z", importance: 0.8 },
    ],
  },
  expect: { events: 9, labels: ["Lift-off", "Speed of sound"] },
};
