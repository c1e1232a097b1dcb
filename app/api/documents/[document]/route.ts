import { currentActor } from "@/lib/gate/actor";
import { findDocument } from "@/lib/membership/documents";
import { open } from "@/lib/platform/files";
import { isIdentifier } from "@/lib/platform/identifier";
import { sandbox } from "@/lib/platform/security-headers";

/** A document of an application, to those who may know of it; to anybody else it does not exist. */
export async function GET(_request: Request, { params }: { params: Promise<{ document: string }> }): Promise<Response> {
  const { document: id } = await params;
  const document = isIdentifier(id) ? await findDocument(await currentActor(), id) : null;
  if (!document) return new Response(null, { status: 404, headers: { "Cache-Control": "private, no-store" } });
  return new Response(await open(document.fileKey), {
    headers: {
      "Content-Type": document.mediaType,
      "Content-Length": String(document.bytes),
      "Content-Disposition": attachment(document.fileName),
      // The proxy writes the policy of every answer last, and this one for documents.
      "Content-Security-Policy": sandbox,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

/** RFC 6266: a plain name for old programs, and the real one in UTF-8 for all others. */
function attachment(fileName: string): string {
  const plain = fileName.normalize("NFKD").replace(/[łŁ]/g, (letter) => (letter === "ł" ? "l" : "L")).replace(/[^\x20-\x7e]/g, "").replace(/["\\%]/g, "_");
  const real = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${real}`;
}
