import { createHash, randomBytes } from "node:crypto";
import path from "node:path";
import { Readable } from "node:stream";
import { fileTypeFromBuffer } from "file-type";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { env } from "./env";
import { isWholeJpeg, isWholePdf, isWholePng } from "./whole-files";

const disk = new Disk(new FSDriver({ location: path.resolve(env.FILES_DIR), visibility: "private" }));

/** What is taken, judged by content: the type found and the check that the bytes are a whole file of it and nothing more. */
const taken: Record<string, (bytes: Buffer) => boolean> = {
  "application/pdf": isWholePdf,
  "image/png": isWholePng,
  "image/jpeg": isWholeJpeg,
};

export interface Inspected {
  bytes: Buffer;
  mediaType: string;
  sha256: string;
}

/** The type of a file by its content, whatever it is called; null for anything but a whole PDF, PNG or JPEG. */
export async function inspect(bytes: Buffer): Promise<Inspected | null> {
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime;
  if (!mediaType || !taken[mediaType]?.(bytes)) return null;
  return { bytes, mediaType, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Stores bytes under a key that nobody can guess and that says nothing of whose they are. */
export async function keep(bytes: Buffer): Promise<string> {
  const key = randomBytes(32).toString("hex");
  await disk.put(placeOf(key), bytes);
  return key;
}

/** The stored bytes as a stream. */
export async function open(key: string): Promise<ReadableStream<Uint8Array>> {
  return Readable.toWeb(await disk.getStream(placeOf(key))) as ReadableStream<Uint8Array>;
}

/** Forgets stored bytes; forgetting what is gone is no mistake. */
export async function forget(key: string): Promise<void> {
  await disk.delete(placeOf(key));
}

/** A folder for each first byte: a hundred thousand files in one are slow to list. */
const placeOf = (key: string) => `${key.slice(0, 2)}/${key}`;
