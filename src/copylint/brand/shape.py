"""The shape of a name: which words side by side can be one, and which are common words with a capital."""

import re
from functools import lru_cache

# Words with a capital, joined by "&", "and", "of"; a brand may hide its capital ("withCare").
_WORD = r"(?:[A-Z0-9][\w’'+&-]*(?:\.(?:io|com|ai|co|dev|app|org|net)\b|\.js\b)?|[a-z]{1,8}[A-Z][\w’'+&-]*)"
NAME = rf"(?-i:{_WORD}(?: (?:&|and|of|the|{_WORD})){{0,5}})"

_LEGAL = re.compile(
    r",? (?:Inc|LLC|L\.L\.C|Ltd|Limited|LLP|PLC|plc|GmbH|AG|SA|S\.A|SAS|BV|B\.V|AB|AS|Oy|Pty|Corp"
    r"|Corporation|Co)\.?$"
)
_LONGEST = 120  # characters of what may be a name
_TAIL = re.compile(r"(?:['’]s?)?(?<![\s,.;:!?|·–—-])[\s,.;:!?|·–—-]*+$")
_LEADING = re.compile(r"^(?:by|the|The|by the)\s+(?=[A-Z])")
# What is said behind a name, of the site or its rights.
_GENERIC = frozenset(
    "website web site homepage documentation docs handbook blog wiki page landing team copyright reserved"
    " rights all".split()
)
# Words that open sentences, head sections and fill templates; none of them alone is a name.
_COMMON = frozenset(
    """
    a about access account act add after ai all also always an and another any anyone api app apps april
    article as at august auto automation back because before best better blog both brand build business
    but buy by call can careers change changelog check choose click client clients code community
    company contact content copyright create css customer customers customised dashboard data day
    december demo design developers development discover do docs documentation does each easy edit
    either email english enter enterprise error events every everyone everything example experience
    explore false faq faqs features february few find first follow for form free friday from full get
    give go good guide handbook has have he help her here hi his home homepage how html i if image in
    index info install integration integrations introducing introduction is it its january javascript
    javascript: join july june just keep landing learn legal less let licence license life like list
    live load login logo lorem main make management manager managers many march marketing may me meet
    member menu message mission ml mobile monday more most much my name navigation need neither never
    new news newsletter next next.js no nobody none not note nothing november now null october of
    offline on one online only open or order other our out over overview owner owners page pages part
    partner partners people plan plans please plus podcast policy portfolio pre premium press price prices
    pricing privacy pro product products profile project projects python quick react read ready reserved
    resources review reviews rights sample saturday save search section see seo september service
    services set setup she shop show sign simple since site software solution solutions some someone
    something sometimes staff start starter status step still store stories story subscribe sunday
    support switch take team teams template terms test testimonials than that the their them then there
    these they thing things think this those thursday title to today tool tools training true try
    tuesday tutorial two undefined understand unlike until up update us use user users using via view
    want was watch way we web webinar website wednesday welcome what when where which while who whole
    whose why will with within without work world would write year yes yet you your zero
    """.split()
)


# Makers of the tools and places that every site speaks of.
_OTHERS = frozenset(
    """
    amazon android apple aws azure bootstrap chatgpt chrome claude cloudflare discord docker docusaurus
    facebook figma firefox gatsby gemini git github gitlab google grafana helm hubspot hugo instagram
    ios iphone jekyll kubernetes linkedin linux macos mailchimp microsoft mongodb mysql netlify node
    node.js notion npm openai opentelemetry paypal postgres postgresql prometheus redis safari
    salesforce shopify slack squarespace stripe tailwind terraform tiktok twitter typescript vercel
    whatsapp windows wix wordpress yarn yelp youtube zapier zoom
    """.split()
)


def fit(raw: str) -> str:
    """The name in what was found, without legal form apart; empty if it is none.

    At most six words, a capital among them, not all of them common words.
    """
    text = " ".join(raw[:_LONGEST].replace("\ue000", " ").split())
    words = _LEADING.sub("", _TAIL.sub("", text)).split()
    while len(words) > 1 and (words[-1].lower() in _GENERIC or re.fullmatch(r"\d{4}", words[-1])):
        words.pop()
    name = re.sub(r" (?:and|of|the|&)$", "", _TAIL.sub("", " ".join(words)))
    if name.endswith((" Inc", " Ltd", " Co", " Corp")):
        name += "."
    words = name.split()
    if not 1 <= len(words) <= 6 or len(name) < 2 or not any(letter.isupper() for letter in name):
        return ""
    if len(words) > 3 and name.isupper():
        return ""
    if re.search(r"[/@<>{}=%$#\"|\\_]", name) or name.isdigit() or squeezed(name).isdigit():
        return ""
    return "" if all(_common(word) for word in words) else name


@lru_cache(maxsize=4_096)  # names come again on the pages of a site, and in each version of one
def fit_alone(raw: str) -> bool:
    """Whether words that merely act in a sentence may be a name: none is common, none somebody else's."""
    words = raw.split()
    return len(words) <= 3 and not any(_common(word) for word in words) and words[0].lower() not in _OTHERS


def well_known(name: str) -> bool:
    """Whether a name is that of a tool or a place every site speaks of."""
    return all(word.lower() in _OTHERS for word in name.split())


def _common(word: str) -> bool:
    bare = word.lower().strip(".,!?'’")
    return bare in _COMMON or bare in ("&", "inc", "llc", "ltd") or bare.isdigit()


@lru_cache(maxsize=4_096)
def plain(name: str) -> str:
    """The name without its legal form: "Camber" of "Camber Ltd"."""
    return re.sub(r" (?:and|&)$", "", _LEGAL.sub("", name))


def squeezed(text: str) -> str:
    """Letters and digits in lower case, as in an address: "newportave" of "Newport Ave"."""
    return re.sub(r"[\W_]+", "", text.lower().replace("&", "and"))
