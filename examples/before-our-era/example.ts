import type { Example } from "../example.js";

export const example: Example = {
  title: "Before our era",
  text: "The year before 1 is 1 BCE; there is no year 0 on the axis or in a date. In the data, years follow ISO 8601: −0043 is 44 BCE.",
  spec: {
    title: "Rome, from its legend to its golden age",
    description: "The calendar is the Gregorian one throughout; days as Roman writers give them are carried over unchanged.",
    data: [
      { id: "founding", title: "Rome is founded, as legend has it", date: "-0752?-04-21", importance: 0.9 },
      { id: "republic", title: "The Republic", date: "-0508~/-0026", importance: 0.8 },
      { id: "twelve-tables", title: "Law of the Twelve Tables", date: "-0449~", importance: 0.5 },
      { id: "appian-way", title: "The Appian Way is begun", date: "-0311", importance: 0.6 },
      { id: "hannibal", title: "War with Hannibal", date: "-0217/-0200", importance: 0.8 },
      { id: "caesar", title: "Caesar is killed", date: "-0043-03-15", importance: 1 },
      { id: "actium", title: "Battle of Actium", date: "-0030-09-02", importance: 0.7 },
      { id: "augustus", title: "Reign of Augustus", date: "-0026-01-16/0014-08-19", importance: 0.9 },
      { id: "fire", title: "Great Fire of Rome", date: "0064-07-18/0064-07-27", importance: 0.6 },
      { id: "vesuvius", title: "Vesuvius buries Pompeii", date: "0079-10-24?", importance: 0.8, summary: "24 August by the manuscripts of Pliny; what was found in the ash points to autumn." },
      { id: "colosseum", title: "The Colosseum is built", date: "0072~/0080", importance: 0.6 },
      { id: "hadrian", title: "Hadrian’s Wall is built", date: "0122/0128~", importance: 0.5 },
    ],
  },
  expect: { events: 12, labels: ["Caesar is killed"], dates: ["15 March 44 BCE", "64"], words: ["BCE"] },
};
