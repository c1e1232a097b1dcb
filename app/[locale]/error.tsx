"use client";

import { useParams } from "next/navigation";
import { buttonLook } from "@/components/ui/button-look";
import { TitleBlock } from "@/components/ui/title-block";
import en from "@/messages/en/error.json";
import pl from "@/messages/pl/error.json";

/** A bug, told without its details. It runs in the browser, so it brings its few words along. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const english = useParams().locale === "en";
  const words = english ? en : pl;
  const digest = error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : null;
  return (
    <div className="mx-auto w-full max-w-3xl px-4 pt-8 pb-16 sm:px-6 lg:px-8">
      <h1 className="condensed text-4xl tracking-tight md:text-5xl">{words.title}</h1>
      <p className="mt-4 mb-6 max-w-prose text-lg text-soft">{words.lead}</p>
      <TitleBlock
        cells={[
          { label: words.sheet, value: words.spoilt },
          ...(digest ? [{ label: words.reference, value: <span className="font-mono">{digest}</span> }] : []),
        ]}
      />
      <p className="mt-8 flex flex-wrap gap-3">
        <button type="button" className={buttonLook("primary")} onClick={() => retry()}>
          {words.retry}
        </button>
        {/* A full load: whatever broke in the browser is left behind. */}
        <a href={english ? "/en" : "/"} className={buttonLook("secondary")}>
          {words.home}
        </a>
      </p>
    </div>
  );
}
