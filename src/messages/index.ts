export { ar } from "./ar.js";
export { de } from "./de.js";
export { en } from "./en.js";
export { es } from "./es.js";
export { fr } from "./fr.js";
export { ja } from "./ja.js";
export type { Messages } from "./messages.js";
export { ru } from "./ru.js";
export { uk } from "./uk.js";
