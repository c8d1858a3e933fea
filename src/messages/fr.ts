import type { Precision } from "../time/extent.js";
import type { DateWords } from "../time/words.js";
import type { Messages } from "./messages.js";
import { grouped, isNumber, plural } from "./plural.js";
import { roman } from "./roman.js";

const number = (count: number) => grouped("fr", count);
const events = /* @__PURE__ */ plural("fr", { one: "# événement", other: "# événements" });
const bare = (precision: Precision) => precision === "year" || precision === "month";
const nth = (index: number) => (index === 1 ? "er" : "e");

const dates: DateWords = {
  dash: "–",
  to: "–",
  beforeTime: ", ",
  about(date, precision) {
    if (date.startsWith("il y a ")) return date.replace("il y a ", "il y a environ ");
    return precision === "day" ? `vers le ${date}` : bare(precision) ? `vers ${date}` : `${date} environ`;
  },
  possibly: (date) => `peut-être ${date}`,
  uncertain: (date) => `${date}, incertain`,
  since(date, precision) {
    if (date.startsWith("vers ")) return `${date} – en cours`;
    return precision === "day" ? `depuis le ${date}` : bare(precision) ? `depuis ${date}` : `${date} – en cours`;
  },
  until(date, precision) {
    if (date.startsWith("vers ")) return `jusque ${date}`;
    return precision === "day"
      ? `jusqu’au ${date}`
      : bare(precision) && /^\p{L}|^\d+$/u.test(date)
        ? `jusqu’en ${date}`
        : `… – ${date}`;
  },
  startUnknown: (end) => `début inconnu – ${end}`,
  endUnknown: (start) => `${start} – fin inconnue`,
  anyTime: "début et fin inconnus",
  between: (from, to, precision) => (precision === "day" ? `entre le ${from} et le ${to}` : `entre ${from} et ${to}`),
  orEarlier: (date) => `${date} ou avant`,
  orLater: (date) => `${date} ou après`,
  some: (unit, period) => `${period}, ${unit === "day" ? "jour" : "mois"} inconnu`,
  yearUnknown: (date) => `${date ? `${date}, ` : ""}année inconnue`,
  season: (index, year) => `${["printemps", "été", "automne", "hiver"][index]} ${year}`,
  part: (index, of, year) => `${index}${nth(index)} ${of === 4 ? "trimestre" : of === 3 ? "quadrimestre" : "semestre"} ${year}`,
  decade: (year) => `années ${year}`,
  century: (index, bce) => `${roman(index)}${nth(index)} siècle${bce ? " av. J.-C." : ""}`,
  millennium: (index, bce) => `${roman(index)}${nth(index)} millénaire${bce ? " av. J.-C." : ""}`,
  ago: (years, millions) => `il y a ${years} ${millions ? "d’années" : "ans"}`,
  today: "aujourd’hui",
  ahead: (years, millions) => `dans ${years} ${millions ? "d’années" : "ans"}`,
};

/** French. */
export const fr: Messages = {
  locale: "fr",
  dates,
  timeline: "Frise chronologique",
  untitled: "Frise chronologique",
  toolbar: "Commandes de la frise",
  zoomIn: "Agrandir",
  zoomOut: "Réduire",
  showAll: "Tout afficher",
  earlier: "Plus tôt",
  later: "Plus tard",
  table: "Tableau",
  help: "Aide du clavier",
  keys: [
    ["← →", "Événement précédent ou suivant"],
    ["↑ ↓", "Événement de la ligne au-dessus ou au-dessous"],
    ["Début, Fin", "Premier ou dernier événement"],
    ["Page préc., Page suiv.", "Plus tôt ou plus tard"],
    ["+ −", "Agrandir ou réduire"],
    ["0", "Tout afficher"],
    ["Entrée", "Ouvrir l’événement ou le groupe"],
    ["Échap", "Fermer"],
  ],
  close: "Fermer",
  previous: "Événement précédent",
  next: "Événement suivant",
  openRun: "Afficher ces événements",
  event: "Événement",
  date: "Date",
  place: "Lieu",
  category: "Catégorie",
  actors: "Personnes et organisations",
  tags: "Mots-clés",
  links: "Liens",
  sources: "Sources",
  related: "Événements liés",
  licence: "Licence",
  other: "Autres",
  basis: { stated: "date indiquée", derived: "date déduite", "general-knowledge": "date connue par ailleurs" },
  claimKind: { "main-subject": "sujet principal", mention: "mention", allusion: "allusion", caption: "légende" },
  at: (where) => (isNumber(where) ? `paragraphe ${where}` : where),
  term: (word) => `selon ses termes « ${word} »`,
  claimedDate: (date) => `donne pour date : ${date}`,
  relation: {
    "part-of": "Fait partie de",
    "response-to": "En réponse à",
    "led-to": "A mené à",
    precedes: "Avant",
    amends: "Modifie",
    "same-as": "Identique à",
    contradicts: "Contredit",
  },
  legend: "Légende",
  uncertain: "incertain",
  approximate: "approximatif",
  openEnd: "fin ouverte",
  ongoing: "en cours",
  unknownEnd: "fin inconnue",
  period: "à un moment de cette période",
  point: "événement",
  range: "période",
  run: "plusieurs événements",
  density: "combien d’autres événements s’y trouvent",
  events,
  matching: (count, total) => `${number(count)} sur ${events(total)}`,
  moreEvents: /* @__PURE__ */ plural("fr", { one: "# autre événement", other: "# autres événements" }),
  shown: (shown, count) => `${number(shown)} sur ${events(count)}`,
  hiddenEvents: "Groupes d’événements",
  runLabel: (count, span) => `${events(count)}, ${span}`,
  unlabelled: (count) => `${events(count)} sans étiquette`,
  wider: (date) => `au sens le plus large : ${date}`,
  position: (index, count) => `${number(index)} sur ${number(count)}`,
  noEvents: "Aucun événement.",
  empty: (from, to, before, after) => `Aucun événement : ${from} – ${to}. ${number(before)} avant, ${number(after)} après.`,
  issues: /* @__PURE__ */ plural("fr", { one: "# problème dans les données", other: "# problèmes dans les données" }),
  row: (row) => `ligne ${number(row)}`,
  asOf: (date) => `état : ${date}`,
  updated: (date) => `Données vérifiées : ${date}`,
  incomplete: "Une partie des données n’a pas répondu\u00a0; les nombres peuvent être trop bas.",
  loading: "Chargement …",
  loadFailed: "Les données n’ont pas pu être chargées.",
  retry: "Réessayer",
  viewChanged: (span, count) => `${span}, ${events(count)}`,
};
