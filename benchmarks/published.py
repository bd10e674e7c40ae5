"""A page as sites serve it, in our own words: a head full of scripts and styles, menus, icons, little text."""

# ruff: noqa: E501 - markup as sites write it, long lines and all

import json

# Of a page of 260 KB scripts, styles and data are 38 %, drawings 19 %, tags 41 %, and 2 % what a reader sees.
_RULE = (
    ".wp-block-{n}{{display:flex;margin:0 auto;max-width:1{n}px;color:var(--c-{n});padding:clamp(1rem,{n}vw,3rem)}}"
    "@media (min-width:{n}em){{.wp-block-{n}>.inner{{flex-basis:{n}%}}}}\n"
)
_SCRIPT = (
    "window.dataLayer=window.dataLayer||[];function tag{n}(){{dataLayer.push(arguments)}}"
    'if(a<b&&c>{n}){{tag{n}("event","view",{{"value":{n}}})}}for(var i=0;i<{n};i++){{t(i)}}\n'
)
_ICON = (
    '<svg class="icon icon--{n} w-6 h-6 shrink-0" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"'
    ' aria-hidden="true"><path stroke-linecap="round" stroke-linejoin="round" stroke-width="1.5" d="M3.{n} 8.25V18a2'
    ".25 2.25 0 002.25 2.25h13.5A2.25 2.25 0 0021 18V8.{n}m-18 0V6a2.25 2.25 0 012.25-2.25h13.5A2.25 2.25 0 0121"
    ' 6v2.25m-18 0h18M5.25 6h.008v.00{n}z"/><circle cx="{n}" cy="12" r="3"></circle></svg>'
)
_ENTRY = (
    '<li id="menu-item-{n}" class="menu-item menu-item-type-post_type menu-item-object-page menu-item-{n} px-3 py-2">'
    '<a href="https://ledgerly.example/plans/{n}/?ref=menu" class="menu-link elementor-item text-sm font-medium"'
    ' data-track="menu" data-index="{n}" rel="noopener"><span class="menu-text">Plan {n}</span></a></li>\n'
)
_CARD = """
<div class="elementor-element elementor-element-{n}f elementor-widget col-span-12 md:col-span-6 lg:col-span-4"
  data-id="{n}f" data-element_type="widget" data-settings='{{"_animation":"fadeInUp","_animation_delay":{n}}}'>
  <div class="elementor-widget-container rounded-2xl border border-slate-200 bg-white p-6 shadow-sm hover:shadow-md">
    <div class="card__media relative aspect-video overflow-hidden rounded-xl"><picture><source type="image/avif"
      srcset="/img/{n}-480.avif 480w, /img/{n}-960.avif 960w" sizes="(min-width: 60em) 33vw, 100vw"><img
      src="/img/{n}-480.jpg" srcset="/img/{n}-480.jpg 480w, /img/{n}-960.jpg 960w, /img/{n}-1440.jpg 1440w" width="480"
      height="270" loading="lazy" decoding="async" class="h-full w-full object-cover" alt="A desk with {n} receipts">
    </picture></div>
    <div class="card__body mt-4 flex flex-col gap-3">{icon}
      <h3 class="card__title text-lg font-semibold tracking-tight text-slate-900">Close the books by day {n}</h3>
      <p class="card__text text-base leading-7 text-slate-600">Every receipt is matched before you <em>ask</em>.</p>
      <div class="card__footer mt-auto"><a class="link inline-flex items-center gap-1" href="/plans/{n}">
        <span class="link__label">See how</span>{icon}</a></div>
    </div>
  </div>
</div>
"""
_HEAD = """<!DOCTYPE html>
<html lang="en" class="no-js"><head><meta charset="utf-8"><title>Books that close themselves | Ledgerly</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="You close the books in a day, and every receipt is where you look for it.">
<link rel="stylesheet" href="/assets/main.css?v=5"><link rel="preconnect" href="https://cdn.ledgerly.example">
"""


def page(size: int = 60) -> str:
    """One page; ``size`` is the number of its cards, and 60 of them make some 260 KB."""
    styles = "".join(_RULE.format(n=n) for n in range(100, 100 + 4 * size))
    scripts = [f"<script>{_SCRIPT.format(n=n) * 6}</script>\n" for n in range(size // 2)]
    data = {"props": [{"id": n, "slug": f"plans-{n}", "html": f"<p>Plan {n}</p>"} for n in range(8 * size)]}
    about = json.dumps({"@context": "https://schema.org", "@type": "Organization", "name": "Ledgerly"})
    menu = "".join(_ENTRY.format(n=n) for n in range(size))
    cards = "".join(_CARD.format(n=n, icon=_ICON.format(n=n)) for n in range(size))
    return (
        f'{_HEAD}<style id="global-styles-inline-css">{styles}</style>\n{"".join(scripts[: size // 4])}'
        f'<script type="application/ld+json">{about}</script></head>\n'
        f'<body class="home page-template wp-custom-logo elementor-default">\n<!-- header -->\n'
        f'<header class="site-header"><nav class="main-navigation" aria-label="Main"><ul class="menu">{menu}</ul></nav>'
        f'</header>\n<main id="content"><section class="section grid grid-cols-12 gap-6">{cards}</section></main>\n'
        f'<footer class="site-footer"><ul class="footer-menu">{menu}</ul></footer>\n{"".join(scripts[size // 4 :])}'
        f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script></body></html>\n'
    )
