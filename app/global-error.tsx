"use client";

import { buttonLook } from "@/components/ui/button-look";
import en from "@/messages/en/error.json";
import pl from "@/messages/pl/error.json";
import { fonts } from "./fonts";
import "./globals.css";

/** When even the frame of the page breaks. It knows nothing of the request, so it speaks both languages. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="pl" className={fonts}>
      <body>
        <title>{pl.title}</title>
        <main className="mx-auto w-full max-w-3xl px-4 py-16 sm:px-6">
          <h1 className="condensed text-4xl tracking-tight">{pl.title}</h1>
          <p className="mt-4 text-lg text-soft">{pl.lead}</p>
          <div lang="en" className="mt-8 border-t border-line pt-6">
            <p className="text-xl font-semibold">{en.title}</p>
            <p className="mt-2 text-soft">{en.lead}</p>
          </div>
          <p className="mt-8">
            <button type="button" className={buttonLook()} onClick={() => retry()}>
              {pl.retry} / <span lang="en">{en.retry}</span>
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
