// Finds the text of a QR code in a picture, where the browser cannot do it itself. Loaded only then.
import jsQR from "jsqr";

export function read(image) {
  return jsQR(image.data, image.width, image.height, { inversionAttempts: "dontInvert" })?.data ?? null;
}
