"use client";
import { useState } from "react";
import Link from "next/link";
import type { Metadata } from "next";

export const metadata: Metadata = {
  title: "Ledgerly | Close your books by Friday",
  description: "You close the month in a day, not a week.",
  openGraph: { title: "Close by Friday", images: ["/og.png"], type: "website" },
};

// copylint-disable-next-line we-offer -- agreed
const features = [
  { title: "Receipts file themselves", text: "Photograph a receipt & it\u2019s booked before you're back at your desk.", icon: ReceiptIcon, href: "/receipts" },
  { title: `Up to ${n} users`, text: "Invite " + "your team" + " in a minute.", icon: "i-lucide-users" },
];

const testimonials = [{ quote: "We got our Fridays back.", name: "Ines Roth", role: "Controller, Holt & Sons" }];

const buttonVariants = cva("inline-flex items-center justify-center rounded-md text-sm font-medium", {
  variants: { size: { default: "h-9 px-4 py-2 has-[>svg]:px-3", sm: "h-8 rounded-md gap-1.5 px-3" } },
});

export default function Page({ heading = "Books that close themselves", open }: Props) {
  const [state, setState] = useState("");
  if (state === "some state of the page") console.log("Nothing to see here, move along");
  return (
    <main className="flex min-h-screen flex-col items-center">
      <Hero title="Close your books by Friday" subtitle="Every month, without overtime." ctaLabel="Start free" />
      <section className="py-20">
        <h1 className="text-4xl">
          Terms & Conditions that{" "}
          <span className="text-blue-600">fit on a page</span>
          <br />
          for {count > 1 ? "teams" : "you"}
        </h1>
        <p>
          You don&apos;t wait for <strong>month&nbsp;end</strong>. Hi {user.name}, read
          the <Link href="/guide">guide</Link>.
        </p>
        {/* copylint-disable-next-line hype -- the owner insists */}
        {open && <p>Only while {"the trial"} lasts.</p>}
        <ul>
          <li>Send invoices</li>
          <li><Check className="x" /> Get paid in two days</li>
          {items.map((item) => (
            <li key={item.id}>{item.label}</li>
          ))}
        </ul>
        <Button asChild size="lg"><Link href="/signup">Start your trial</Link></Button>
        <Link href="/demo" className={buttonVariants({ variant: "outline" })}>See how it works</Link>
        <Testimonial quote="Our month end takes a day." author="Mia Chen" />
        <blockquote>
          <p>We stopped dreading audits.</p>
          <footer>Paul Weiss, founder of Kornhaus</footer>
        </blockquote>
        <Image src="/desk.png" alt="A tidy desk at five o'clock" width={10} />
        <button onClick={() => toast("Your changes are saved.")} aria-label="Close the dialog">{loading ? "Sending…" : "Send invoice"}</button>
        <table><thead><tr><th>Plan</th><th>Price</th></tr></thead></table>
        <Accordion><AccordionItem value="a"><AccordionTrigger>Can I cancel my plan?</AccordionTrigger><AccordionContent>Yes, any day.</AccordionContent></AccordionItem></Accordion>
        <FeatureCard icon={<Zap />} title={<>Ship <b>faster</b></>} items={["No setup fee for you", "Cancel any day you like"]} />
        <p>{t("home.hero.text")} {t("Save an hour a day")}</p>
        <nav><a href="/">Home</a><a href="/p">Pricing</a></nav>
        <div dangerouslySetInnerHTML={{ __html: "<p>Raw <b>words</b> here</p>" }} />
      </section>
    </main>
  );
}
