import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { removeDocument, findDocument, uploadDocument } from "@/lib/membership/documents";
import { uploadSchema } from "@/lib/membership/schema";
import { beginFormalCheck, requestCompletion } from "@/lib/membership/review";
import { visitor } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { colleague, filledIn, firm, officer, pdf, revisionOf, spring, submitted } from "../support/applicants";

const refusal = (code: string) => expect.objectContaining({ code });
const upload = (actor: Parameters<typeof uploadDocument>[0], applicationId: string, file: File) =>
  uploadDocument(actor, newIdentifier(), { applicationId, kind: "CERTIFICATE", file }, spring);
const placeOf = (fileKey: string) => path.join(path.resolve(process.env.FILES_DIR ?? ""), fileKey.slice(0, 2), fileKey);

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(body.length, 0);
  numbers.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)]);
}

function png(width = 1, height = 1): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.from([0, 0]))), chunk("IEND", Buffer.alloc(0))]);
}

const file = (bytes: Buffer | string, name: string) => new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], name);

describe("what is taken", () => {
  test("a document is judged by its content and stored under a key that nobody can guess", async () => {
    const actor = await firm();
    const id = await filledIn(actor);
    await upload(actor, id, file(png(), "../../etc/Świadectwo \u202egpj.exe"));
    const document = await db.document.findFirstOrThrow({ where: { applicationId: id, kind: "CERTIFICATE" } });
    expect(document).toMatchObject({ mediaType: "image/png", bytes: png().length });
    expect(document.fileName).toBe("Świadectwo gpj.exe.png");
    expect(document.fileKey).toMatch(/^[0-9a-f]{64}$/);
    expect(await readFile(placeOf(document.fileKey))).toEqual(png());
  });

  test.each([
    ["a page that calls itself a PDF", file("<html><script>alert(1)</script></html>", "odpis.pdf")],
    ["an SVG", file("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "logo.png")],
    ["a PDF that was cut off", file("%PDF-1.4\nbez końca", "odpis.pdf")],
    ["a PNG that was cut off", file(png().subarray(0, -12), "skan.png")],
    ["a PNG with something hidden behind its end", file(Buffer.concat([png(), Buffer.from("PK")]), "skan.png")],
    ["a PNG of ten thousand megapixels", file(png(100_000, 100_000), "bomba.png")],
    ["an archive", file(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0]), "odpis.pdf")],
  ])("%s is refused and leaves nothing behind", async (_name, given) => {
    const actor = await firm();
    const id = await filledIn(actor);
    const before = await db.document.count();
    await expect(upload(actor, id, given)).rejects.toEqual(refusal("membership.notADocument"));
    expect(await db.document.count()).toBe(before);
  });

  test("15 MB are taken, and a byte more is a problem of the field", () => {
    const bytes = 15 * 1024 * 1024;
    const form = (size: number) => uploadSchema.safeParse({ applicationId: newIdentifier(), kind: "OTHER", file: new File([new Uint8Array(size)], "x.pdf") });
    expect(form(bytes).success).toBe(true);
    expect(form(bytes + 1).error?.issues).toMatchObject([{ path: ["file"], message: "fileTooLarge" }]);
    expect(form(0).error?.issues[0]).toMatchObject({ path: ["file"], message: "fileMissing" });
  });

  test("an application holds twenty documents and refuses the next, whose bytes are forgotten", async () => {
    const actor = await firm();
    const id = await filledIn(actor);
    for (let present = 1; present < 20; present += 1) await upload(actor, id, pdf());
    const files = async () => (await readdir(path.resolve(process.env.FILES_DIR ?? ""), { recursive: true })).length;
    const before = await files();
    await expect(upload(actor, id, pdf())).rejects.toEqual(refusal("membership.tooManyDocuments"));
    expect(await files()).toBe(before);
  });
});

describe("who reads", () => {
  test("the applicant's people and those before whom the case lies; to all others it does not exist", async () => {
    const owner = await firm();
    const editor = await colleague(owner.seat.organisationId, "EDITOR");
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const board = await officer("BOARD_MEMBER");
    const city = await officer("CITY_COORDINATOR", "starachowice");
    const administrator = await officer("ADMINISTRATOR");
    const stranger = await firm();
    const { id } = await submitted(owner);
    const document = await db.document.findFirstOrThrow({ where: { applicationId: id } });
    for (const reader of [owner, editor, coordinator]) expect(await findDocument(reader, document.id)).not.toBeNull();
    for (const other of [visitor, stranger, city, board, administrator]) expect(await findDocument(other, document.id)).toBeNull();
  });

  test("a draft's documents are the applicant's alone, and what is taken out of a draft is forgotten", async () => {
    const owner = await firm();
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const id = await filledIn(owner);
    const document = await db.document.findFirstOrThrow({ where: { applicationId: id } });
    expect(await findDocument(coordinator, document.id)).toBeNull();
    await removeDocument(owner, { documentId: document.id }, spring);
    expect(await findDocument(owner, document.id)).toBeNull();
    await expect(readFile(placeOf(document.fileKey))).rejects.toThrow("ENOENT");
  });

  test("what was declared and then taken out can still be read beside the declaration", async () => {
    const owner = await firm();
    const coordinator = await officer("CLUSTER_COORDINATOR");
    const { id } = await submitted(owner);
    const at = async () => ({ applicationId: id, revision: await revisionOf(id) });
    await beginFormalCheck(coordinator, await at(), spring);
    await requestCompletion(coordinator, { ...(await at()), messages: [{ topic: "documents", message: "Odpis jest nieczytelny." }] }, spring);
    const document = await db.document.findFirstOrThrow({ where: { applicationId: id } });
    await removeDocument(owner, { documentId: document.id }, spring);
    expect(await findDocument(coordinator, document.id)).not.toBeNull();
    expect((await readFile(placeOf(document.fileKey))).length).toBe(document.bytes);
  });
});
