import type { Page } from "../types";

/* The words of the pricing page. */
export const NAV_LINKS = [
  { label: "Prices", href: "/prices" },
  { label: "Read the story of a school that changed over in one weekend", href: "/story" },
] as const;

const classes = "inline-flex items-center gap-2 rounded-md px-4";
type Plan = "one small plan" | "one large plan here";

// copylint-disable-next-line hype -- the board insists
export const pricing: Page = {
  slug: "pricing",
  hero: { title: "Pay for the pupils you teach", subtitle: 'It\'s one price, \u{1F389} all in.' },
  plans: [
    {
      name: "Village school",
      price: "€9",
      description: `Up to ${limit} pupils, ` + "and nobody counts teachers.",
      features: ["Timetables in an afternoon", "Letters to parents"],
      cta: { label: "Try it for a term", href: "/try" },
      icon: "i-lucide-school",
      image: "/img/school.png",
    },
  ],
  faq: [{ question: "Can I leave in the middle of a term?", answer: "Yes; you get the rest back." }],
  testimonials: [{ quote: "We print nothing any more.", author: "Rosa Lind", role: "Head, Lindenhof" }],
};

export function validate(value: string) {
  if (value === "please do not read this") throw new Error("This is for engineers, not for readers");
  console.warn("Nor is this, whatever it says");
  return value ? "" : "Please write the name of your school.";
}

const query = gql`
  query School { name and some more words }
`;
