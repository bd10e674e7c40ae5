export const page = { hero: { heading: <>Weigh <em>bags</em> fast</>, lead: <p>You press one key.</p> },
  cards: [{ title: <span>You print <b>once</b></span>, text: "You print once a day." }], cta: <>Weigh a bag</> };
export const Hero = () => <p>You go home early.</p>;
