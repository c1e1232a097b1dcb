import { expect, test } from "../support/browser";

/** What stands in every answer, whoever asked for what. */
const nonceOf = (policy = "") => /'nonce-([^']+)'/.exec(policy)?.[1];

test("every page has a policy with a nonce of its own, and every script bears it", async ({ request }) => {
  const first = await request.get("/");
  const second = await request.get("/");
  const nonce = nonceOf(first.headers()["content-security-policy"]);
  expect(nonce).toBeTruthy();
  expect(nonceOf(second.headers()["content-security-policy"])).not.toBe(nonce);
  expect(first.headers()["content-security-policy"]).not.toContain("unsafe");
  const scripts = (await first.text()).match(/<script[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
});

test("a policy that the visitor sends is ignored", async ({ request }) => {
  const answer = await request.get("/", { headers: { "Content-Security-Policy": "script-src 'nonce-chosen'", "x-nonce": "chosen" } });
  expect(await answer.text()).not.toContain("chosen");
  expect(answer.headers()["content-security-policy"]).not.toContain("chosen");
});

for (const path of ["/", "/en/needs/none", "/healthz", "/api/none", "/favicon.svg", "/nie-ma"]) {
  test(`${path} carries the security headers`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers).not.toHaveProperty("x-powered-by");
  });
}

test("an unknown address is a 404 with a whole page, a garbled one a 400, another spelling a redirect", async ({ request }) => {
  const unknown = await request.get("/en/no-such-page");
  expect(unknown.status()).toBe(404);
  expect(await unknown.text()).toContain("There is no such page");
  expect((await request.get("/%E0%A4%A")).status()).toBe(400);
  expect((await request.get("/a%00b")).status()).toBe(404);
  const misspelt = await request.get("/en/katalog", { maxRedirects: 0 });
  expect(misspelt.status()).toBe(307);
  expect(misspelt.headers()["location"]).toMatch(/\/en\/directory$/);
});

test("the language comes from the address alone", async ({ request }) => {
  const answer = await request.get("/prywatnosc", { headers: { "Accept-Language": "en", Cookie: "NEXT_LOCALE=en" } });
  expect(await answer.text()).toContain('<html lang="pl"');
  expect(answer.headers()).not.toHaveProperty("set-cookie");
});

test("what is personal stays out of caches", async ({ request }) => {
  for (const path of ["/pulpit", "/en/desk", "/biuro", "/en/office/settings"]) {
    expect((await request.get(path, { maxRedirects: 0 })).headers()["cache-control"]).toContain("no-store");
  }
});
