/** A page in which scenes are drawn as SVG and on a canvas, one above the other, with the parts of the library as they are in src/. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Page } from "playwright";
import type { CanvasRenderer, createCanvasRenderer } from "../../../src/render/canvas.js";
import type { Film } from "../../../src/render/film.js";
import type { Renderer } from "../../../src/render/renderer.js";
import type { Scene } from "../../../src/scene/marks.js";
import { open, type PageContent } from "../browser.js";

declare global {
  interface Window {
    show(scene: Scene, by?: Way): void;
    /** How many pictures of sheets under counts the last frame was put together from. */
    stamped(): number;
    compare(png: string, width: number, height: number): Promise<Difference>;
    svg: Renderer;
    canvas: CanvasRenderer;
    film: Film;
    createCanvasRenderer: typeof createCanvasRenderer;
  }
}

/** How the second picture is made: on a canvas with words over it, with words on it, or the words of an SVG painted for the while that it moves. */
export type Way = "canvas" | "passing" | "film";

/** Pixels. */
export interface Difference {
  readonly all: number;
  /** Those that are not as the corner of the picture is. */
  readonly inked: number;
  /** Those that differ by more than 48 of 255 in a channel. */
  readonly different: number;
  readonly most: number;
}

const SCRIPT = `
import { createCanvasRenderer } from "./src/render/canvas.js";
import { createFilm } from "./src/render/film.js";
import { styleText } from "./src/render/style.js";
import { createSvgRenderer } from "./src/render/svg.js";

const sheet = new CSSStyleSheet();
sheet.replaceSync(styleText());
document.adoptedStyleSheets = [sheet];
const stages = [...document.querySelectorAll(".tl-stage")];
const svg = createSvgRenderer(document, "svg");
const canvas = createCanvasRenderer(document, "canvas");
stages[0].append(svg.element);
stages[1].append(canvas.element);
const under = createSvgRenderer(document, "under");
const film = createFilm(document, under);
const show = (scene, by) => {
  for (const stage of stages) {
    stage.style.width = scene.width + "px";
    // the second begins at a whole device pixel, as the first does
    stage.style.height = 20 * Math.ceil(scene.height / 20) + "px";
  }
  const element = by === "film" ? under.element : canvas.element;
  if (element.parentNode !== stages[1]) stages[1].replaceChildren(element);
  svg.draw(scene);
  if (!by || by === "canvas") return canvas.draw(scene);
  // the second is put together from what was kept of the first
  for (let frame = 0; frame < 2; frame++) {
    stamped = 0;
    if (by === "film") film.show({ ...scene });
    else canvas.draw({ ...scene }, true);
  }
};
let stamped = 0;
const { drawImage } = CanvasRenderingContext2D.prototype;
CanvasRenderingContext2D.prototype.drawImage = function (...given) {
  stamped++;
  return drawImage.apply(this, given);
};
async function compare(png, width, height) {
  const image = new Image();
  image.src = "data:image/png;base64," + png;
  await image.decode();
  const sheet = new OffscreenCanvas(image.width, image.height);
  const context = sheet.getContext("2d", { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  const [a, b] = [0, 1].map((index) => context.getImageData(0, index * height, width, height).data);
  const found = { all: width * height, inked: 0, different: 0, most: 0 };
  for (let at = 0; at < a.length; at += 4) {
    let apart = 0;
    let ink = 0;
    for (let channel = at; channel < at + 3; channel++) {
      apart = Math.max(apart, Math.abs(a[channel] - b[channel]));
      ink = Math.max(ink, Math.abs(a[channel] - a[channel - at]));
    }
    if (ink > 0) found.inked++;
    if (apart > 48) found.different++;
    found.most = Math.max(found.most, apart);
  }
  return found;
}
Object.assign(window, { createCanvasRenderer, svg, canvas, film, show, compare, stamped: () => stamped });
`;

let bundled: Promise<string> | undefined;

function bundle(): Promise<string> {
  bundled ??= build({
    stdin: { contents: SCRIPT, resolveDir: fileURLToPath(new URL("../../..", import.meta.url)), loader: "js" },
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "error",
    plugins: [{ name: "ts", setup: ({ onResolve }) => onResolve({ filter: /^\.\/src\/.*\.js$/ }, ({ path, resolveDir }) => ({ path: `${resolveDir}/${path.replace(/\.js$/, ".ts")}` })) }],
  }).then(({ outputFiles }) => outputFiles[0]!.text);
  return bundled;
}

export async function openDrawing(page: Page, content: PageContent = {}): Promise<void> {
  const stage = `<div class="tl"><div class="tl-stage"></div></div>`;
  await open(page, { html: stage + stage, script: await bundle(), style: "body { margin: 0 } .tl-stage { overflow: hidden }", ...content });
}

/** Draws a scene both ways, takes a picture of it and compares its two halves. */
export async function difference(page: Page, scene: Scene, by: Way = "canvas"): Promise<Difference> {
  const { width, height } = await page.evaluate(([next, way]) => {
    window.show(next, way);
    return { width: Math.floor(next.width * devicePixelRatio), height: 20 * Math.ceil(next.height / 20) * devicePixelRatio };
  }, [scene, by] as const);
  const png = await page.screenshot({ clip: { x: 0, y: 0, width: scene.width, height: 40 * Math.ceil(scene.height / 20) }, fullPage: true });
  return page.evaluate(([data, across, down]) => window.compare(data, across, down), [png.toString("base64"), width, height] as const);
}
