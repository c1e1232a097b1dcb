import { crc32 } from "node:zlib";

/** A picture of more pixels would fill the memory of whoever opens it; 15 MB can hold far more of them. */
const MOST_PIXELS = 100_000_000;

const isSane = (width: number, height: number) => width > 0 && height > 0 && width * height <= MOST_PIXELS;

/** A PDF from its header to its end mark; what a printer driver leaves behind the mark may follow. */
export function isWholePdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).toString("latin1") === "%PDF-" && bytes.subarray(-2_048).includes("%%EOF");
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG whose chunks are sound from IHDR to IEND, of a sane size, with nothing hidden behind the end. */
export function isWholePng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return false;
  let at = 8;
  let pixels = false;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return false;
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return false;
    if (at === 8) {
      if (type !== "IHDR" || length !== 13 || !isSane(bytes.readUInt32BE(16), bytes.readUInt32BE(20))) return false;
    }
    if (type === "IDAT") pixels = true;
    if (type === "IEND") return pixels && end === bytes.length;
    at = end;
  }
  return false;
}

/** Frame headers carry the size: every SOF but the codes for tables (DHT, JPG, DAC) among them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);

/** A JPEG with a frame of a sane size, a scan and its end mark; telephones append notes of their own behind it. */
export function isWholeJpeg(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return false;
  let at = 2;
  let framed = false;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return false;
    if (isFrame(marker)) {
      if (length < 8 || !isSane(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))) return false;
      framed = true;
    }
    if (marker === 0xda) return framed && bytes.includes(END_OF_IMAGE, at);
    at += 2 + length;
  }
  return false;
}
