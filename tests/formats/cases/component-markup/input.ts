// Pages and e-mails kept as strings of HTML.
export default `
<section class="stories">
  <h2>What changed in the mills</h2>
  <p class="lead">Three millers <em>weigh</em> every sack twice now.</p>
  <ul><li>Sacks returned: 4 of 900</li></ul>
  <script>track("opened");</script>
</section>
`;

export function letter(name: string) {
  const subject = "Your first sack leaves on Monday";
  const htmlContent = `<!DOCTYPE html>
<html><head><title>Your sack</title><style>p { color: #333; }</style></head>
<body><h1>Hello ${name}</h1><p>You can follow the van from six in the morning.</p></body></html>`;
  return { subject, htmlContent };
}

class Card extends Base {
  render() {
    return html`<section><h2>Weigh it yourself</h2><p>Book an hour at the scales for ${this.day}.</p></section>`;
  }
}

export const millTemplate = {
  name: "Mill",
  theme: { fontHeading: "Inter", primaryColor: "#0369a1" },
  pages: [{ slug: "home", sections: [{ heading: "Flour by six", subheading: "Baked by you before the shop opens at eight" }] }],
};

const wrapped = "<div class=\"toast\"></div>";
