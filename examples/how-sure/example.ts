import type { Example } from "../example.js";

export const example: Example = {
  title: "How sure is a date?",
  text: "Solid is certain. Dashes lie between the earliest and the latest date that is possible, tapered ends say “about”, an arrow says that it goes on. Nothing that is known only to the year becomes 1 January.",
  spec: {
    title: "Books and their makers in the 15th century",
    description: "Dates as they are known, from a day to “some time in the 1450s”.",
    data: {
      eras: [{ title: "Printing before 1501", date: "1454/1500" }],
      events: [
        { id: "gutenberg", title: "Johannes Gutenberg is born", date: "1400~", importance: 0.9, summary: "Mainz later settled on 1400 to celebrate it; the year itself is not recorded." },
        { id: "voynich", title: "Calves give the parchment of the Voynich manuscript", date: "[1404..1438]", importance: 0.7, summary: "Radiocarbon gives one of these years, with 95 % confidence." },
        { id: "fouquet", title: "Jean Fouquet is born", date: "1420%", importance: 0.4 },
        { id: "christopher", title: "Woodcut of Saint Christopher", date: "1423", importance: 0.6, summary: "The year stands on the sheet." },
        { id: "playing-cards", title: "Master of the Playing Cards at work", date: "143X/145X", importance: 0.6, summary: "From some year of the 1430s to some year of the 1450s." },
        { id: "villon", title: "François Villon lives", date: "1431~/", importance: 0.7, summary: "Born about 1431; after January 1463 nothing more is known." },
        { id: "leonardo", title: "Leonardo da Vinci is born", date: "1452-04-15", importance: 0.8, place: { name: "Anchiano, near Vinci", country: "IT" } },
        { id: "bible", title: "The Gutenberg Bible is printed", date: "1452~/1455", importance: 1, summary: "Begun about 1452; copies were shown in 1454 and sold in 1455." },
        { id: "donatus", title: "A Latin grammar by Donatus in the earliest type", date: "145X", importance: 0.5 },
        { id: "columbus", title: "Christopher Columbus is born", date: "[1451-08-25..1451-10-31]", importance: 0.5, summary: "His own papers give his age on a day, hence one of these days." },
        { id: "erasmus", title: "Erasmus is born", date: "1466?-10-28", importance: 0.6, summary: "The day is certain; he gave the year differently at different times." },
        { id: "recuyell", title: "First book printed in English", date: "[1473,1474]", importance: 0.9, summary: "“Recuyell of the Historyes of Troye”, by William Caxton, in Bruges or Ghent." },
        { id: "oxford", title: "Printing at Oxford", date: "1478-12-17/..", importance: 0.8, summary: "The first book carries the date 1468, by a mistake of one numeral: 1478 is meant." },
        { id: "chronicle", title: "Nuremberg Chronicle appears", date: "1493-07-12", importance: 0.7 },
        { id: "aldus", title: "Aldus prints with italic type for the first time", date: "1500-09", importance: 0.6 },
      ],
    },
  },
  expect: {
    events: 15,
    labels: ["Leonardo da Vinci is born"],
    dates: ["about 1400", "15 April 1452"],
  },
};
