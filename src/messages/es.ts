import type { Precision } from "../time/extent.js";
import type { DateWords } from "../time/words.js";
import type { Messages } from "./messages.js";
import { grouped, isNumber, plural } from "./plural.js";
import { roman } from "./roman.js";

const number = (count: number) => grouped("es", count);
const events = /* @__PURE__ */ plural("es", { one: "# evento", other: "# eventos" });
const bare = (precision: Precision) => precision === "year" || precision === "month";
const ORDINALS = ["primer", "segundo", "tercer", "cuarto"];

const dates: DateWords = {
  dash: "–",
  to: "–",
  beforeTime: ", ",
  about(date, precision) {
    if (date.startsWith("hace ")) return date.replace("hace ", "hace unos ");
    return precision === "day" ? `hacia el ${date}` : bare(precision) ? `hacia ${date}` : `${date} (aprox.)`;
  },
  possibly: (date) => `posiblemente ${date}`,
  uncertain: (date) => `${date}, fecha incierta`,
  since(date, precision) {
    if (date.startsWith("hacia ")) return `${date} – en curso`;
    return precision === "day" ? `desde el ${date}` : bare(precision) ? `desde ${date}` : `${date} – en curso`;
  },
  until(date, precision) {
    return precision === "day" && !date.startsWith("hacia ")
      ? `hasta el ${date}`
      : bare(precision) || precision === "day"
        ? `hasta ${date}`
        : `… – ${date}`;
  },
  startUnknown: (end) => `inicio desconocido – ${end}`,
  endUnknown: (start) => `${start} – final desconocido`,
  anyTime: "inicio y final desconocidos",
  between: (from, to, precision) => (precision === "day" ? `entre el ${from} y el ${to}` : `entre ${from} y ${to}`),
  orEarlier: (date) => `${date} o antes`,
  orLater: (date) => `${date} o después`,
  some: (unit, period) => `${period}, ${unit === "day" ? "día" : "mes"} desconocido`,
  yearUnknown: (date) => `${date ? `${date}, ` : ""}año desconocido`,
  season: (index, year) => `${["primavera", "verano", "otoño", "invierno"][index]} de ${year}`,
  part: (index, of, year) =>
    `${ORDINALS[index - 1]} ${of === 4 ? "trimestre" : of === 3 ? "cuatrimestre" : "semestre"} de ${year}`,
  decade: (year) => `década de ${year}`,
  century: (index, bce) => `siglo ${roman(index)}${bce ? " a. C." : ""}`,
  millennium: (index, bce) => `${roman(index)} milenio${bce ? " a. C." : ""}`,
  ago: (years, millions) => `hace ${years} ${millions ? "de años" : "años"}`,
  today: "hoy",
  ahead: (years, millions) => `dentro de ${years} ${millions ? "de años" : "años"}`,
};

/** Spanish. */
export const es: Messages = {
  locale: "es",
  dates,
  timeline: "Línea de tiempo",
  untitled: "Línea de tiempo",
  toolbar: "Controles de la línea de tiempo",
  zoomIn: "Acercar",
  zoomOut: "Alejar",
  showAll: "Mostrar todo",
  earlier: "Antes",
  later: "Después",
  table: "Tabla",
  help: "Ayuda del teclado",
  keys: [
    ["← →", "Evento anterior o siguiente"],
    ["↑ ↓", "Evento de la fila superior o inferior"],
    ["Inicio, Fin", "Primer o último evento"],
    ["Re Pág, Av Pág", "Antes o después"],
    ["+ −", "Acercar o alejar"],
    ["0", "Mostrar todo"],
    ["Intro", "Abrir el evento o el grupo"],
    ["Esc", "Cerrar"],
  ],
  close: "Cerrar",
  previous: "Evento anterior",
  next: "Evento siguiente",
  openRun: "Mostrar estos eventos",
  event: "Evento",
  date: "Fecha",
  place: "Lugar",
  category: "Categoría",
  actors: "Personas y organizaciones",
  tags: "Etiquetas",
  links: "Enlaces",
  sources: "Fuentes",
  related: "Eventos relacionados",
  licence: "Licencia",
  other: "Otros",
  basis: { stated: "fecha indicada", derived: "fecha deducida", "general-knowledge": "fecha de conocimiento general" },
  claimKind: { "main-subject": "tema principal", mention: "mención", allusion: "alusión", caption: "pie de foto" },
  at: (where) => (isNumber(where) ? `párrafo ${where}` : where),
  term: (word) => `en sus palabras «${word}»`,
  claimedDate: (date) => `da como fecha: ${date}`,
  relation: {
    "part-of": "Parte de",
    "response-to": "En respuesta a",
    "led-to": "Llevó a",
    precedes: "Antes de",
    amends: "Modifica",
    "same-as": "Igual que",
    contradicts: "Contradice",
  },
  legend: "Leyenda",
  uncertain: "incierto",
  approximate: "aproximado",
  openEnd: "final abierto",
  ongoing: "en curso",
  unknownEnd: "final desconocido",
  period: "en algún momento de este período",
  point: "evento",
  range: "período",
  run: "varios eventos",
  density: "cuántos eventos más hay ahí",
  events,
  matching: (count, total) => `${number(count)} de ${events(total)}`,
  moreEvents: /* @__PURE__ */ plural("es", { one: "# evento más", other: "# eventos más" }),
  shown: (shown, count) => `${number(shown)} de ${events(count)}`,
  hiddenEvents: "Grupos de eventos",
  runLabel: (count, span) => `${events(count)}, ${span}`,
  unlabelled: (count) => `${events(count)} sin etiqueta`,
  wider: (date) => `en el sentido más amplio: ${date}`,
  position: (index, count) => `${number(index)} de ${number(count)}`,
  noEvents: "Ningún evento.",
  empty: (from, to, before, after) => `Ningún evento: ${from} – ${to}. ${number(before)} antes, ${number(after)} después.`,
  issues: /* @__PURE__ */ plural("es", { one: "# problema en los datos", other: "# problemas en los datos" }),
  row: (row) => `fila ${number(row)}`,
  asOf: (date) => `situación: ${date}`,
  updated: (date) => `Datos revisados: ${date}`,
  incomplete: "Una parte de los datos no ha respondido; las cifras pueden ser demasiado bajas.",
  loading: "Cargando …",
  loadFailed: "No se han podido cargar los datos.",
  retry: "Intentar de nuevo",
  viewChanged: (span, count) => `${span}, ${events(count)}`,
};
