"use client";

import NextLink from "next/link";
import { usePathname } from "next/navigation";

/** A link of the main navigation that knows whether we are in its part of the site. */
export function NavLink({ href, children }: { href: string; children: string }) {
  const path = usePathname();
  const current = path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined;
  return (
    <NextLink
      href={href}
      prefetch={false}
      aria-current={current}
      className="inline-flex min-h-11 items-center border-b-2 border-transparent px-1 font-medium text-ink hover:border-line aria-[current]:border-strong"
    >
      {children}
    </NextLink>
  );
}
