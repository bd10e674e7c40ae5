const testimonials = [
  { name: "Orla P.", company: "Quillmark", content: "It cut our packing time in half and it never sleeps." },
  { author: "Ben Roth", role: "Owner, Fjordbakery", quote: "We sleep again." },
];
const people = [{ name: "Ann Bo", position: "CTO", text: "I never looked back at the old way.", img: "/a.png" }];
const stats = [{ value: "42%", label: "less time at the desk" }, { number: 10, suffix: "k+", title: "Happy bakers" }, {stat: "4.9/5", description: "from 1,200 reviews"}];
const plans = [{ name: "Starter", price: "$59", content: "You print labels." }, {name: "Pro", id: "pro", body: "You weigh bags."}];
const feats = [{ type: "feature", text: "You pay once." }, { id: "f1", body: "You weigh bags at the door." }, { key: "fast", value: "You ship the same day." }, { icon: "Truck", title: "Same-day vans", slug: "x", description: "Vans leave at noon." }, {slug:"a", name:"Route planner", description:"You plan the day in a minute."}];
export default () => <main>
 <ul>{testimonials.map((t) => <li>{t.content}</li>)}</ul>
 <Stat value="42%" label="less time" />
 <StatCard number="10k+" text="bakers ship with it" />
 <div><span>42%</span><p>less time at the desk</p></div>
 <div><h3>4.9/5</h3><p>from 1,200 reviews</p></div>
 <div className="price">$59<span>/month</span></div>
 <blockquote><p>We sleep again.</p><footer>Ann Bo, <cite>Fjordbakery</cite></footer></blockquote>
 <figure><blockquote>It never sleeps and we do.</blockquote><figcaption>Ann Bo, CTO at Fjord</figcaption></figure>
 <Testimonial quote="It never sleeps and we do." author="Ann Bo" role="CTO" company="Fjord" />
 <TestimonialCard name="Ann Bo" title="CTO" text="It never sleeps and we do." />
 <Quote author="Ann Bo, CTO at Fjord">It never sleeps and we do.</Quote>
</main>;
export const B = () => <section>
 <div className="testimonial"><p>It never sleeps and we do at last.</p><h4>Ann Bo</h4><span>CTO, Fjord</span></div>
 <TestimonialCard><p>It never sleeps and we do.</p><Avatar name="Ann Bo" src="/a.png"/><p className="author">Ann Bo</p></TestimonialCard>
</section>;
const q = [{ quote: "We sleep.", author: { name: "Ann Bo", title: "Head of Bread", avatar: "/a.png" } }, { quote: "We sleep.", name: "Ann Bo", title: "Head of Bread", image: "/a.png" }, {title: "Great all round", quote: "We sleep.", author: "Ann"}];
const st = [["42%", "less time at the desk"], ["12", "countries"]];
