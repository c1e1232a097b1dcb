"use client";

import { useId, useRef, type ReactNode } from "react";
import { buttonLook, type ButtonKind } from "./button-look";

type Props = { open: string; close: string; title: string; kind?: ButtonKind; children: ReactNode };

/** A native dialog behind a button, for a question that must not lose the page. What only it can do must also work without it. */
export function Dialog({ open, close, title, kind = "secondary", children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  return (
    <>
      <button type="button" aria-haspopup="dialog" className={buttonLook(kind)} onClick={() => box.current?.showModal()}>
        {open}
      </button>
      <dialog
        ref={box}
        aria-labelledby={heading}
        className="m-auto w-[min(36rem,calc(100vw-2rem))] border-2 border-strong bg-paper p-6 text-ink backdrop:bg-black/50"
      >
        <h2 id={heading} className="mb-3 text-xl">
          {title}
        </h2>
        {children}
        <button type="button" className={`${buttonLook("quiet")} mt-4`} onClick={() => box.current?.close()}>
          {close}
        </button>
      </dialog>
    </>
  );
}
