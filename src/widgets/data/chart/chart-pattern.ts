const SIZE = 8;

type Stroke = (ctx: CanvasRenderingContext2D) => void;

const PATTERNS: readonly (Stroke | undefined)[] = [
  undefined,
  (ctx) => {
    ctx.moveTo(-2, 6);
    ctx.lineTo(6, -2);
    ctx.moveTo(2, 10);
    ctx.lineTo(10, 2);
  },
  (ctx) => {
    ctx.moveTo(0, 4);
    ctx.lineTo(8, 4);
  },
  (ctx) => {
    ctx.moveTo(2, -2);
    ctx.lineTo(10, 6);
    ctx.moveTo(-2, 2);
    ctx.lineTo(6, 10);
  },
  (ctx) => {
    ctx.moveTo(4, 0);
    ctx.lineTo(4, 8);
  },
  (ctx) => {
    ctx.moveTo(0, 4);
    ctx.lineTo(8, 4);
    ctx.moveTo(4, 0);
    ctx.lineTo(4, 8);
  },
];

/** A fill that is told apart without colour: solid, then stripes each another way. */
export function patternFill(place: number, ink: string, ground: string): string | CanvasPattern {
  const stroke = PATTERNS[place % PATTERNS.length];
  const canvas = Object.assign(document.createElement('canvas'), {width: SIZE, height: SIZE});
  const ctx = stroke && canvas.getContext('2d');
  if (!stroke || !ctx) return ink;
  ctx.fillStyle = ground;
  ctx.fillRect(0, 0, SIZE, SIZE);
  ctx.strokeStyle = ink;
  ctx.lineWidth = 2;
  ctx.beginPath();
  stroke(ctx);
  ctx.stroke();
  return ctx.createPattern(canvas, 'repeat') ?? ink;
}
