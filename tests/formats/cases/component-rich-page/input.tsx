export default function Page() {
  return <main>
    <RichText content={{ type: "doc", content: [{ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Pack in " }, { type: "text", text: "an hour", marks: [{ type: "italic" }] }] }] }} />
    <Body value={[{ _type: "block", style: "normal", children: [{ _type: "span", text: "You pack " }, { _type: "span", text: "at noon", marks: ["em"] }, { _type: "span", text: "." }] }]} />
  </main>;
}
