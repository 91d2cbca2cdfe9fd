/** A drawing as a file that stands alone. */
export function svgFile(drawing: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(drawing)}\n`;
}

/**
 * A drawing as a picture of points, twice as fine as on the page.
 *
 * @throws when the browser cannot draw it.
 */
export async function pngFile(drawing: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgFile(drawing))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * Number(drawing.getAttribute('width'));
  canvas.height = 2 * Number(drawing.getAttribute('height'));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture cannot be drawn')) : resolve(blob)), 'image/png');
  });
}
