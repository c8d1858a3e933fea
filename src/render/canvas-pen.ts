/** What of a 2D context marks are drawn with; a test records it. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | "save" | "restore" | "clip" | "beginPath" | "rect" | "roundRect" | "arc" | "moveTo" | "lineTo" | "closePath" | "fill" | "stroke" | "fillRect" | "setLineDash" | "fillText" | "strokeText" | "drawImage"
  | "fillStyle" | "strokeStyle" | "lineWidth" | "lineJoin" | "globalAlpha"
  | "font" | "textAlign" | "direction" | "letterSpacing"
>;
