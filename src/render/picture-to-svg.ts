import { describeFigure } from "../scene/describe.js";
import type { StaticPicture } from "./static-picture.js";
import { sceneToString } from "./string.js";

/** A static picture as an SVG document of its own. */
export function pictureToSvg({ figure, info, scene }: StaticPicture): string {
  const { name, description } = describeFigure(figure, info);
  return sceneToString(scene, { title: name, description, id: figure.id, standalone: true, lang: figure.locale });
}
