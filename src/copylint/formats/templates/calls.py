"""Calls and filters in template tags, by what becomes of the words they are given."""


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


# Calls that translate words. Some take keys as often, and some have their words not in the first place.
SURE = _set(
    """
    gettext ngettext pgettext npgettext dgettext _ __ _e _x _n _nx _ex esc_html__ esc_html_e esc_html_x
    esc_attr__ esc_attr_e esc_attr_x
    """
)
FREE = _set(
    """
    trans translate trans_choice lang choice tr t T tc i18n i18n.t I18n.t i18next.t this.$t $t localize
    Lang::get Lang::choice Lang.get __d _t Localizer L S H Html.Localize
    """
)
SECOND = _set("pgettext npgettext dgettext __d")
PLURAL = _set("_n _nx ngettext npgettext")
# Calls that print their first argument, changed in its form at most.
WRAPS = _set(
    """
    esc_html esc_attr esc_textarea wp_kses_post wp_kses wp_kses_data sprintf printf vsprintf vprintf format
    htmlspecialchars htmlentities html_entity_decode nl2br wpautop wptexturize convert_smilies ucfirst
    ucwords strtoupper strtolower trim strip_tags wp_strip_all_tags e h raw sanitize simple_format content_tag
    html_escape html_safe escape safe Markup mark_safe markdownify safeHTML Html.Raw
    Html.Encode MvcHtmlString.Create HtmlString print apply_filters
    """
)
LATER = _set("apply_filters")  # the name of the filter comes first
PRESSED = _set("button_to submit_tag button_tag submit button f.submit form.submit f.button form.button")
LINKS = _set("link_to Html.ActionLink Html.RouteLink")
FILTERS = _set(
    """
    t trans translate _ raw safe safe_html escape e upcase upper uppercase capitalize capfirst title titlecase
    nl2br link_to striptags strip_html strip markdown markdownify md typogrify typography smartypants nbsp
    unescape     safeHTML html htmlsafe format trim noOrphans widont i18n
    """
)
TRANSLATING = _set("t trans translate _ i18n")
KNOWN = SURE | FREE | WRAPS | PRESSED | LINKS
COUNTED = _set("trans_choice choice Lang::choice tc $tc")  # forms for one and for many, with a bar between
