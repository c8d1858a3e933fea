import { ar } from "timeloom/messages";
import type { Example } from "../example.js";

export const example: Example = {
  title: "Right to left",
  text: "In Arabic time runs from right to left, and so do the axis, the labels and the keys. The words of the buttons are one object, `messages`, and `timeloom/messages` has it in eight languages.",
  spec: {
    title: "علماء كتبوا بالعربية",
    description: "أعمار علماء من القرن التاسع إلى القرن الخامس عشر",
    locale: "ar",
    messages: ar,
    data: {
      lang: "ar",
      events: [
        { id: "khwarizmi", title: "الخوارزمي", date: "0780~/0850~", importance: 0.9, summary: "كتاب الجبر والمقابلة" },
        { id: "kindi", title: "الكندي", date: "0801~/0873~", importance: 0.6 },
        { id: "razi", title: "أبو بكر الرازي", date: "0854~/0925~", importance: 0.7 },
        { id: "haytham", title: "ابن الهيثم", date: "0965~/1040~", importance: 0.9, summary: "كتاب المناظر" },
        { id: "biruni", title: "البيروني", date: "0973/1050~", importance: 0.8 },
        { id: "sina", title: "ابن سينا", date: "0980/1037", importance: 1, summary: "القانون في الطب" },
        { id: "idrisi", title: "الإدريسي", date: "1100~/1165~", importance: 0.7 },
        { id: "rushd", title: "ابن رشد", date: "1126/1198", importance: 0.9 },
        { id: "jazari", title: "الجزري", date: "1136~/1206", importance: 0.6 },
        { id: "battuta", title: "ابن بطوطة", date: "1304/1369~", importance: 0.8 },
        { id: "khaldun", title: "ابن خلدون", date: "1332/1406", importance: 0.9, summary: "المقدمة" },
      ],
    },
  },
  expect: { events: 11, labels: ["ابن سينا", "ابن خلدون"], direction: "rtl" },
};
