@Component({ selector: 'app-hero', template: `<h1 i18n="header|our note">Ship {{ what }} today</h1><p *ngIf="ok" [title]="'We say'">Our app lets you print.</p>`, styles: [`h1 { color: red }`] })
export class Hero { title = 'Ship faster today'; lead = 'Our app lets you weigh bags.'; constructor(private meta: Meta) { this.meta.updateTag({ name: 'description', content: 'You print labels.' }); this.titleService.setTitle('Labels in a minute'); } }
export class Card extends LitElement { render() { return html`<h2>Ship ${this.what} today</h2><p>Our app lets you print.</p>`; } }
class X extends HTMLElement { connectedCallback() { this.innerHTML = `<h2>Ship today</h2><p>Our app lets you go.</p>`; } }
const config: Config = { title: 'Acme Docs', tagline: 'You ship the same day', favicon: 'img/f.ico', themeConfig: { announcementBar: { id: 'x', content: 'Our app <b>lets you</b> print.' }, navbar: { title: 'Acme', items: [{ label: 'Docs', to: '/docs' }] }, footer: { copyright: 'Built with us for you.', links: [{ title: 'More', items: [{ label: 'Blog', to: '/b' }] }] } } };
module.exports = { siteMetadata: { title: 'Acme', description: 'You ship the same day.', author: '@acme' } };
export default defineNuxtConfig({ app: { head: { title: 'Labels in a minute', meta: [{ name: 'description', content: 'You print labels.' }] } } });
export const app = defineAppConfig({ ui: { hero: { title: 'Ship faster', cta: 'Start' } } });
toast.success('You shipped it today.'); alert('Our app lets you go.');
throw new Error('We could not read it for you.');
document.title = 'Labels in a minute';
el.textContent = 'You ship the same day.';
el.setAttribute('aria-label', 'Close our dialog now');
React.createElement('h1', null, 'Our app lets you print.');
h('p', { class: 'x' }, 'Our app lets you weigh.');
