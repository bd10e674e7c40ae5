// Texts as editors keep them, pasted into scripts.
export const home = {
  title: "Weigh bags in a minute",
  body: [
    { _type: "block", style: "h2", children: [{ _type: "span", text: "Your day, " }, { _type: "span", text: "shorter", marks: ["strong"] }] },
    { _type: "block", style: "normal", markDefs: [{ _key: "l", _type: "link", href: "/bags" }], children: [
      { _type: "span", text: "You weigh every bag with " }, { _type: "span", text: 'one \'click\'', marks: ["l"] }, { _type: "span", text: " and go." }] },
    { _type: "block", listItem: "bullet", level: 1, children: [{ _type: "span", text: `Labels print themselves` }] },
    { _type: "cta", label: "Weigh a bag", href: "/start" },
  ] as const,
  after: "You are home by six, and so is your team.",
} satisfies Page;
const lexical = { root: { type: "root", children: [
  { type: "heading", tag: "h3", children: [{ type: "text", text: "No queues", format: 0 }] },
  { type: "paragraph", children: [{ type: "text", text: "You leave ", format: 0 }, { type: "text", text: "on time", format: 1 }, { type: "text", text: ".", format: 0 }] } ] } };
export const contentful = { nodeType: "document", data: {}, content: [{ nodeType: "paragraph", content: [
  { nodeType: "text", value: "Your scale ", marks: [] }, { nodeType: "text", value: "talks" + " to the till", marks: [{ type: "bold" }] }] }] };
const slate = [{ type: "paragraph", children: [{ text: "You print " }, { text: "once", bold: true }, { text: " a day." }] }];
const editor = { time: 1, version: "2.28.0", blocks: [{ id: "a", type: "header", data: { text: "Fewer forms", level: 2 } }, { id: "b", type: "paragraph", data: { text: "You sign <b>once</b> a year." } }] };
const words = { intro: { en: "You weigh the bags in a minute.", de: "Sie wiegen die Taschen in einer Minute." },
  list: [{ lang: "en", text: "You print once a day." }, { lang: "fr", text: "Vous imprimez une fois par jour." }] };
const later = ready ? { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "You are " }, { type: "text", text: "ready", marks: [{ type: "bold" }] }] }] } : null;
const field = { type: "text", name: "email", label: "Your address for the receipt" };
