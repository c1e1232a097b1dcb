import { record } from "@/lib/audit/commands";
import type { Actor, Seated } from "@/lib/people/actor";
import { db, transaction, type Tx } from "@/lib/platform/database";
import { forget, inspect, keep } from "@/lib/platform/files";
import { Refusal } from "@/lib/platform/refusal";
import { whatMoves, type Moving } from "./moves";
import { obstacleToUploading } from "./rules";
import type { UploadInput } from "./schema";
import { ofOwnOrganisation, visibleTo } from "./visibility";

/** How many documents an application shows at once, and how many are kept in all, removed ones among them. */
const QUOTA = { present: 20, kept: 60 };

/**
 * Takes a document into the application: PDF, PNG or JPEG by content, up to 15 MB. The same form sent twice leaves one.
 * Bytes whose row is refused are forgotten again, so that no row is without its file and no file without its row.
 */
export async function uploadDocument(actor: Seated, id: string, { applicationId, kind, file }: UploadInput, now: Date): Promise<void> {
  const inspected = await inspect(Buffer.from(await file.arrayBuffer()));
  if (!inspected) throw new Refusal("membership.notADocument", "file");
  const { bytes, mediaType, sha256 } = inspected;

  let fileKey: string | null = null;
  try {
    await transaction(async (tx) => {
      const { organisationId } = await openFor(tx, actor, applicationId, kind, now);
      const made = await tx.document.findUnique({ where: { id }, select: { id: true } });
      if (made) return;
      await refuseAboveQuota(tx, applicationId);
      fileKey = await keep(bytes);
      const fileName = nameOf(file.name, mediaType);
      const row = { id, applicationId, organisationId, kind, fileKey, fileName, mediaType, bytes: bytes.length, sha256 };
      await tx.document.create({ data: { ...row, uploadedAt: now, uploadedById: actor.personId } });
      await record(tx, { type: "document.uploaded", actorId: actor.personId, subjectId: id, organisationId, detail: { kind }, at: now });
    });
  } catch (error) {
    if (fileKey) await forget(fileKey);
    throw error;
  }
}

async function refuseAboveQuota(tx: Tx, applicationId: string): Promise<void> {
  const kept = await tx.document.count({ where: { applicationId } });
  const present = await tx.document.count({ where: { applicationId, removedAt: null } });
  if (present >= QUOTA.present || kept >= QUOTA.kept) throw new Refusal("membership.tooManyDocuments", undefined, { count: QUOTA.present });
}

/** Takes a document out of the application. One that was never declared is forgotten; one that was stays with the declaration. */
export async function removeDocument(actor: Seated, { documentId }: { documentId: string }, now: Date): Promise<void> {
  const forgotten = await transaction(async (tx) => {
    const document = await tx.document.findFirst({
      where: { id: documentId, removedAt: null, application: ofOwnOrganisation(actor) },
      select: { id: true, kind: true, fileKey: true, applicationId: true },
    });
    if (!document) throw new Refusal("gate.notFound");
    const application = await openFor(tx, actor, document.applicationId, document.kind, now);
    const { organisationId, state } = application;
    const there = { id: documentId, removedAt: null };
    const { count } = state === "DRAFT" ? await tx.document.deleteMany({ where: there }) : await tx.document.updateMany({ where: there, data: { removedAt: now } });
    if (count === 0) throw new Refusal("gate.notFound");
    await record(tx, { type: "document.removed", actorId: actor.personId, subjectId: documentId, organisationId, detail: { kind: document.kind }, at: now });
    return state === "DRAFT" ? document.fileKey : null;
  });
  if (forgotten) await forget(forgotten);
}

/**
 * A document that this actor may read: their own organisation's, or of a case before their office.
 * One that was removed after it was declared can still be read.
 */
export async function findDocument(actor: Actor, id: string) {
  return db.document.findFirst({
    where: { id, application: visibleTo(actor) },
    select: { id: true, fileKey: true, fileName: true, mediaType: true, bytes: true },
  });
}

/** The application, locked, if a document of this kind may be put into it or taken out of it now. */
async function openFor(tx: Tx, actor: Seated, applicationId: string, kind: UploadInput["kind"], now: Date): Promise<Moving> {
  const own = { AND: [ofOwnOrganisation(actor), { id: applicationId }] };
  await tx.membershipApplication.updateMany({ where: own, data: { revision: { increment: 1 } } });
  const application = await tx.membershipApplication.findFirst({ where: own, select: whatMoves });
  if (!application) throw new Refusal("gate.notFound");
  const obstacle = obstacleToUploading(actor, application, kind, now);
  if (obstacle) throw new Refusal(obstacle);
  return application;
}

const endings: Record<string, string> = { "application/pdf": ".pdf", "image/png": ".png", "image/jpeg": ".jpg" };

/** The name as it came, without folders and control characters, and with the ending of what the file is. */
function nameOf(given: string, mediaType: string): string {
  const ending = endings[mediaType] ?? "";
  const last = given.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const clean = last.replace(/[\p{Cc}\p{Cf}\u2028\u2029"<>|:*?]/gu, "").trim();
  const stem = clean.replace(/\.(pdf|png|jpe?g)$/i, "").slice(0, 120).trim().replace(/^\.+/, "");
  return `${stem || "dokument"}${ending}`;
}
