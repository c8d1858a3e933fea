import type { Example } from "../example.js";

export const example: Example = {
  title: "Your own colours",
  text: "Colours, font and corners are custom properties. Set them on `.tl` in your style sheet, or on the element’s `::part(timeline)`; dark mode, print and forced colours keep working.",
  css: `.tl {
  --tl-font: Georgia, "Times New Roman", serif;
  --tl-surface: light-dark(#fdf8ee, #211d16);
  --tl-band: light-dark(#f5ecd9, #2b261d);
  --tl-ink: light-dark(#2b2113, #f2e9da);
  --tl-accent: light-dark(#8a2f14, #f0a98f);
  --tl-hue-0: light-dark(#7a4b12, #d9a55f);
  --tl-hue-1: light-dark(#2f5d50, #8fc7b5);
  --tl-hue-2: light-dark(#5b3a6b, #c5a3d6);
  color-scheme: light dark;
  border: 16px solid var(--tl-surface);
}`,
  spec: {
    title: "Two centuries of keyboard music",
    data: {
      categories: [
        { id: "baroque", title: "Baroque" },
        { id: "classical", title: "Classical" },
        { id: "romantic", title: "Romantic" },
      ],
      events: [
        { title: "Jean-Philippe Rameau", date: "1683-09-25/1764-09-12", category: "baroque", importance: 0.6 },
        { title: "Johann Sebastian Bach", date: "1685-03-31/1750-07-28", category: "baroque", importance: 1 },
        { title: "Domenico Scarlatti", date: "1685-10-26/1757-07-23", category: "baroque", importance: 0.7 },
        { title: "Joseph Haydn", date: "1732-03-31/1809-05-31", category: "classical", importance: 0.8 },
        { title: "Wolfgang Amadeus Mozart", date: "1756-01-27/1791-12-05", category: "classical", importance: 1 },
        { title: "Maria Szymanowska", date: "1789-12-14/1831-07-25", category: "romantic", importance: 0.6 },
        { title: "Ludwig van Beethoven", date: "1770-12-16~/1827-03-26", category: "classical", importance: 0.9 },
        { title: "Frédéric Chopin", date: "1810-03-01/1849-10-17", category: "romantic", importance: 0.9 },
        { title: "Clara Schumann", date: "1819-09-13/1896-05-20", category: "romantic", importance: 0.9 },
        { title: "Johannes Brahms", date: "1833-05-07/1897-04-03", category: "romantic", importance: 0.7 },
      ],
    },
  },
  expect: { events: 10, labels: ["Johann Sebastian Bach", "Clara Schumann"], words: ["Baroque", "Romantic"] },
};
