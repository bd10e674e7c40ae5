import { defineMessages, FormattedMessage } from 'react-intl';
export const m = defineMessages({
  lead: { id: 'hero.lead', defaultMessage: 'Pack orders', description: 'Our seamless note to the translator' },
  cta: { id: 'hero.cta', defaultMessage: 'Hi {name}, pack {n} orders', description: { text: 'Our seamless note' } },
});
export const A = () => <p>Hi <FormattedMessage id="x" defaultMessage="Sort {n} parcels" description="Our seamless note" /> now.</p>;
export const A2 = () => <FormattedMessage id="x" defaultMessage="Sort parcels" description="Our seamless note" />;
export const B = () => <Trans comment="Our seamless note" context="Our seamless place">Weigh bags</Trans>;
export const B2 = () => <Trans i18nKey="a.b" defaults="Weigh <0>bags</0> at {{place}}" context="Our seamless place" />;
const c = t('hero.title', { defaultValue: 'You ship today', context: 'our seamless place' });
const d = t({ id: 'x', message: 'You ship today', comment: 'Our seamless note to you' });
const e = { title: __('Ship faster', 'our seamless domain'), text: _x('You weigh bags at the door.', 'our seamless context for you', 'x'), label: sprintf(__('You save %s hours', 'x'), 3), k: t('nav.home') };
const f = $localize`:site header|An introduction for you and us@@intro:Hello ${name}:NAME:, you ship today`;
const g = msg({ message: `You ship today`, comment: "Our seamless note" });
const al = [{ message: "You ship today", description: "Vans leave at noon." }];
const al2 = [{ text: "You ship today", developer_comment: "Our seamless note for you" }];
export const C = () => <section><h1>{t('Ship faster')}</h1><p>{t('home.title')}</p><p>{sprintf(__('You save %s hours', 'x'), 3)}</p><Button title={t('Ship it')}>{intl.formatMessage({ id: 'a', defaultMessage: 'Start now', description: 'Our note' })}</Button>
<Translate id="a.b" description="Our seamless note">Weigh the bags</Translate><fbt desc="our seamless note">You weigh bags</fbt>
<p>You can <Trans>weigh <strong>bags</strong></Trans> today.</p><Plural value={n} one="# order today" other="# orders you ship today" />
</section>;
const doc = html`<my-card heading="You ship today"><p>Vans leave at ${noon}.</p></my-card>`;
