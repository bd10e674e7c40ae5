export const A = () => <main>
<Hero title={<><Icon name="x" /> Ship faster today</>} subtitle={<span style={{ color: "red" }}>You pay once.</span>} />
<Section title={<Image src="/a.png" style={{ width: 10 }} alt="Ship faster" />} />
<Card title={<img src="/a.png" alt="Ship faster with us" style={{ width: 10 }} />} text="You ship today." />
<Feature heading={<>Ship <em>faster</em> {year}</>} description={<p>You pay <b>once</b>.</p>} />
<h1>We {verb} you with <Typed strings={["boxes", "labels we love"]} /> today</h1>
<p>We {verb} you {count > 1 ? "many" : "one"} box{count > 1 && "es"} a day.</p>
<p>{"We ship " + what + " to you"}{" "}<strong>{name}</strong>, {`and ${n} more`}.</p>
<p>
  Our {product.name} lets you{" "}
  <Link href="/x">print</Link> labels.
</p>
<h2>{isPro ? <>Our pro plan lets you go</> : <>Our free plan lets you go</>}</h2>
<ul>{["You pay once.", "You ship today."].map((f) => <li key={f}>{f}</li>)}</ul>
<ul>{[{ t: "You pay once each year.", d: "x" }, { t: "You ship the same day.", d: "y" }].map(({ t }) => <li>{t}</li>)}</ul>
{show && "You ship today with us."}
{show && <p>You ship today.</p>}
<div children="You ship the same day." />
<Text children={"You pay once a year."} />
<div dangerouslySetInnerHTML={{ __html: "<p>You <b>ship</b> the same day.</p>" }} />
<div dangerouslySetInnerHTML={{ __html: `You ship <b>the</b> same day.` }} />
<Markdown>{`## You ship

You *pay* once a year.

- You ship today
`}</Markdown>
<ReactMarkdown children={"You **pay** once a year."} />
<Head><title>Labels in a minute</title><meta name="description" content="You print labels." /></Head>
<Helmet title="Labels in a minute" />
<NextSeo title="Labels in a minute" description="You print labels in a minute." openGraph={{ title: "Labels og", description: "You print og labels." }} />
<Layout title="Labels in a minute" description="You print labels in a minute.">x</Layout>
<Button {...props} label="Start now" />
<Faq items={[{ q: "Can I leave?", a: "Yes, any day." }]} />
<FeatureGrid features={[{ icon: Truck, title: "Same-day vans", description: "Vans leave at noon." }]} />
<Swap words={["faster", "cheaper"]} />
<Trans components={{ b: <b /> }} defaults="You ship <b>today</b>" />
<p>{/* note */}You <>ship</> today{"."}</p>
<Balancer>Our app lets you print.</Balancer>
<Text as="p" className="x">Our app <Highlight>lets you</Highlight> print.</Text>
<p>Save {formatPrice(59)} a month{isYear ? ", billed yearly" : null}.</p>
</main>;
export const metadata = { title: { default: "Labels in a minute", template: "%s | Acme" }, description: "You print labels.", openGraph: { title: "Labels og" } };
export const meta = () => [{ title: "Labels in a minute" }, { name: "description", content: "You print labels in a minute." }, { property: "og:title", content: "Labels og" }];
export async function generateMetadata() { return { title: "Labels here", description: "You print labels here." }; }
const obj = { ...base, title: "Ship " + "faster " + "today", list: ["You pay once.", `You ship ${n} boxes.`] };
