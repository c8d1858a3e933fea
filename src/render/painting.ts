/** What paints on a canvas, loaded as one when the first picture has been drawn. */
export { createCanvasRenderer } from "./canvas.js";
export { createFilm } from "./film.js";
