import { db } from "@/lib/platform/database";
import { expect, test } from "../support/browser";
import { type Server, startServer } from "../support/server";

// The same build, told that it is no demonstration: whoever asks for the demonstration's doors finds none.

let server: Server;
test.beforeAll(async () => {
  server = await startServer({ DEMO: "0" });
});
test.afterAll(() => server.stop());

test("nobody reads the mail of others, signed in or not", async ({ request, signedIn }) => {
  const { id } = await db.mail.findFirstOrThrow({ select: { id: true } });
  for (const path of ["/dev/mail", `/dev/mail/${id}`, "/en/dev/mail", `/en/dev/mail/${id}`]) {
    expect((await request.get(path)).status(), `${path} in the demonstration`).toBe(200);
    expect((await request.get(`${server.origin}${path}`)).status(), path).toBe(404);
  }
  const administrator = await signedIn("administrator@example.test");
  expect((await administrator.goto(`${server.origin}/dev/mail`))?.status()).toBe(404);
});

test("no button enters as somebody, and what the button would send finds nothing", async ({ page, request }) => {
  await page.goto(`${server.origin}/logowanie`);
  await expect(page.getByLabel("Adres e-mail")).toBeVisible();
  await expect(page.locator("[name=person]")).toHaveCount(0);

  await page.goto("/logowanie");
  const door = page.locator("form").filter({ has: page.locator("input[name=person]") }).first();
  const personId = await door.locator("input[name=person]").inputValue();
  const signIns = () => db.event.count({ where: { type: "person.signedIn", subjectId: personId } });
  const before = await signIns();
  const sending = page.waitForRequest((sent) => sent.headers()["next-action"] !== undefined);
  await door.getByRole("button").click();
  const sent = await sending;
  await page.waitForURL("**/pulpit");
  expect(await signIns(), "in the demonstration it opens the account").toBe(before + 1);

  const { "next-action": action = "", "content-type": contentType = "", accept = "" } = sent.headers();
  const answer = await request.post(`${server.origin}/logowanie`, {
    headers: { "next-action": action, "content-type": contentType, accept, origin: server.origin },
    data: sent.postDataBuffer() ?? Buffer.alloc(0),
    maxRedirects: 0,
  });
  expect([answer.status(), answer.headers()["set-cookie"]]).toEqual([404, undefined]);
  expect(await signIns()).toBe(before + 1);
});
