import { de } from "timeloom/messages";
import type { Example } from "../example.js";

export const example: Example = {
  title: "In German",
  text: "One option, `locale`, and dates and axis are in the language of the reader. The words of the buttons are one object, `messages`, and `timeloom/messages` has it in eight languages.",
  spec: {
    title: "Von der Mauer zur Einheit",
    description: "Aus den Jahren 1989 und 1990.",
    locale: "de",
    messages: de,
    data: {
      lang: "de",
      events: [
        { id: "sopron", title: "Paneuropäisches Picknick bei Sopron", date: "1989-08-19", importance: 0.6 },
        { id: "leipzig", title: "70 000 Menschen gehen in Leipzig auf die Straße", date: "1989-10-09", importance: 0.8 },
        { id: "mauer", title: "Die Grenze wird geöffnet", date: "1989-11-09", importance: 1, place: { name: "Berlin", country: "DE" } },
        { id: "runder-tisch", title: "Zentraler Runder Tisch", date: "1989-12-07/1990-03-12", importance: 0.6 },
        { id: "wahl", title: "Freie Wahl zur Volkskammer", date: "1990-03-18", importance: 0.7 },
        { id: "zwei-plus-vier", title: "Zwei-plus-Vier-Gespräche", date: "1990-05-05/1990-09-12", importance: 0.7 },
        { id: "wirtschaft", title: "Währungs-, Wirtschafts- und Sozialunion", date: "1990-07-01", importance: 0.6 },
        { id: "einheit", title: "Tag der Deutschen Einheit", date: "1990-10-03", importance: 0.9 },
      ],
    },
  },
  expect: { events: 8, labels: ["Die Grenze wird geöffnet"], dates: ["9. November 1989"] },
};
