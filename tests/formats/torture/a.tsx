// Our platform lets you export hidden 1.
const features = [{ id: "our platform lets you export hidden 2", title: "Our platform lets you export report 1." }];
export const metadata = { description: `Our platform lets you export report 2.` };
export default function Page({ done }) {
  const key = t("our platform lets you export hidden 3");
  return (
    <main className="our platform lets you export hidden 4">
      <h1>Our platform lets{" "}
        <b>you</b> export report 3.</h1>
      <p>{done ? "Our platform lets you export report 4." : "Our platform lets you export report 5."}</p>
      <img alt="Our platform lets you export report 6." src="/x.png" />
      {/* Our platform lets you export hidden 5. */}
      <Testimonial quote="Our platform lets us export hidden 6." author="Priya Nair" />
    </main>
  );
}
