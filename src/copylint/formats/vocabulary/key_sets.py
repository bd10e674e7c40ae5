"""The words that keys end in, by what they say about the strings they hold."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# What stands at or below these keys is no prose for the page's reader.
NEVER = _set(
    """
    tag tags keyword keywords author authors contributor contributors permalink slug url urls uri href src
    path id uuid date time datetime lastmod updated modified published created draft weight order filename
    color colors colour style styles class classname css script scripts lang language locale redirect
    redirects alias aliases version sku phone address github linkedin instagram youtube mastodon sitemap
    robots canonical rel width height size currency code license analytics gtm ga comments toc handle
    username designation variant align alignment gradient rowspan colspan provider loading srcset
    srcsets sizes md5 sha checksum hash token secret password timezone tz format encoding charset mime
    selector query regex pattern command cmd schema ref plugin plugins module_path permissions charset
    license_url font fonts animation easing duration shortcode asset assets
    template_id utm analytics_id name role nm
    """
)
# These are settings where they hold a word, a path or a map of such; titles and sentences are copy.
HOLDERS = _set(
    """
    children component parent video videos cover company widget widgets sidebar menu series email link
    twitter facebook location region regions country city
    """
)
# The same, but single words below them are settings more often than not.
LOOKS = _set(
    """
    layout template theme background position type kind target art anchor to category categories
    image images img columns icon icons logo logos photo thumbnail avatar file files
    """
)
HEADINGS = _set("h title heading headline header subtitle subheading subheadline question")
TOP = _set("title headline heading header")
TITLED = frozenset({"", "seo", "meta", "og", "social", "opengraph", "metadata", "head", "page"})
DESCRIBES = _set("description summary excerpt abstract")
PRESSED = _set("button buttons cta ctas")
LABELS = _set("label text title caption")
PROSE = (
    HEADINGS
    | DESCRIBES
    | PRESSED
    | LABELS
    | _set(
        """
        subject preheader tagline lead lede intro introduction body blurb answer quote quotes
        testimonial testimonials review reviews content copy eyebrow kicker slogan message note
        paragraph paragraphs benefit benefits feature features bullet bullets item items point
        points step steps highlight highlights challenge solution result results outcome outcomes
        statement teaser hook promise placeholder alt about details perks pros cons faq faqs
        services service tooltip tooltips subhead subheads subheading for who why what how cta_text
        tldr summary standfirst strapline strap punchline sentence paragraphs prose banner
        disclaimer helptext help hint overview pitch usp usps value values advantage advantages
        reason reasons problem problems pain pains objection objections requirement requirements
        responsibility responsibilities included includes nutshell takeaway takeaways
        fact facts story mission vision
        """
    )
)
# What stands under these is about people and firms; its names are no copy of ours.
PEOPLE = _set(
    """
    author authors team member members people person speaker speakers customer customers client
    clients company companies partner partners sponsor sponsors testimonial testimonials quote quotes
    review reviews contributor contributors brand brands logo logos attribution cite
    """
)
# Beside these keys a name is that of an offer: a plan, a service, a feature.
OFFERED = _set("price prices cost description text summary features benefits blurb perks tagline for")
OF_PERSONS = _set("role position email avatar photo company designation username handle")
# Beside a price these say what it is paid for: "/ year", "per seat, billed monthly".
OF_PRICES = _set("unit units period interval frequency billing per suffix cycle term price cost fee")
PRICED = _set("price prices cost amount fee")
ANSWERS = _set("answer a")
LINKED = _set("to href url link")
# Sections of a page as well: what stands right under these may be the heading of one.
SECTIONS = _set(
    """
    logos contributors authors images photos videos categories tags locations regions countries series
    sidebar size sizes roles companies to in widgets code
    """
)
