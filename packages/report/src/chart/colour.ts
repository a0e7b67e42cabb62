type Rgb = readonly [red: number, green: number, blue: number];

function rgb(hex: string): Rgb {
  const n = Number.parseInt(hex.slice(1), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
}

/** So much of one colour, and the rest of another. */
export function mixed(colour: string, ground: string, share: number): string {
  const [a, b] = [rgb(colour), rgb(ground)];
  const channels = a.map((x, i) => Math.round(share * x + (1 - share) * (b[i] ?? x)));
  return `#${channels.map((x) => x.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = rgb(hex).map((channel) => {
    const x = channel / 255;
    return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The grey that is as light as a colour. */
export function greyOf(hex: string): string {
  const y = luminance(hex);
  const share = y <= 0.0031308 ? 12.92 * y : 1.055 * y ** (1 / 2.4) - 0.055;
  const channel = Math.round(share * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${channel.repeat(3)}`;
}

/** Contrast of two colours as WCAG 2 counts it, from 1 to 21; text needs 4.5. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}
