import { chromium } from "@playwright/test";
import { cookieName, seal } from "@/lib/gate/cookie";
import { openSession } from "@/lib/people/sessions";
import { db } from "@/lib/platform/database";
const base = "http://localhost:3107";
const shots = JSON.parse(process.argv[2]!) as { as: string | null; path: string; name: string; width?: number; dark?: boolean; js?: boolean; full?: boolean; act?: string }[];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", chromiumSandbox: false, args: ["--disable-dev-shm-usage"] });
for (const { as, path, name, width = 1280, dark, js = true } of shots) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? "dark" : "light", javaScriptEnabled: js, locale: "pl-PL" });
  const page = await context.newPage();
  page.on("console", (m) => m.type() === "error" && console.log(name, "console:", m.text().slice(0, 200)));
  page.on("pageerror", (e) => console.log(name, "error:", String(e).slice(0, 300)));
  if (as) {
    const person = await db.person.findUniqueOrThrow({ where: { email: as } });
    await context.addCookies([{ name: cookieName, value: await seal(await openSession(person.id, null, new Date())), url: base }]);
  }
  const r = await page.goto(base + path, { timeout: 300000, waitUntil: "load" });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth).catch(() => -1);
  console.log(name, r?.status(), await page.title(), over > 0 ? `OVERFLOW ${over}` : "");
  await page.screenshot({ path: `.data/shots/${name}.png`, fullPage: true });
  await context.close();
}
await browser.close();
await db.$disconnect();
