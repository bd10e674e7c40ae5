"""The kinds that fields have in forms for editors, and what a definition of a field says beside its kind."""


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


# Fields whose default is words that reach the page, and others whose default is a map of such.
TEXTS = _set("text richtext rich_text inline_richtext textarea html wysiwyg string markdown paragraph header")
GROUPS = _set("group repeater flexible_content link cta image object list array cta_field logo embed")
_OTHERS = _set(
    """
    liquid number range boolean checkbox true_false select radio choice multiplechoice color color_scheme
    color_scheme_group color_background font font_picker image_picker video video_url file url link_list email
    phone collection collection_list product product_list blog page article date datetime date_time_picker
    icon form menu spacing alignment text_alignment textalignment gradient border backgroundimage tag
    hubdbtable hubdbrow crmobject simplemenu followupemail password tab accordion gallery oembed relationship
    post_object taxonomy user code hidden relation uuid json media component dynamiczone enumeration slug
    reference button_group clone message symbol metaobject text_setting integer float styledtext
    """
)
KINDS = TEXTS | GROUPS | _OTHERS
# Only who builds a form for editors writes these; a form for visitors has a label and a placeholder, too.
MARKS = _set(
    """
    default default_value defaultvalue info instructions help_text inline_help_text helptext hint widget
    enabled_features locked choices visibility visibility_rules validations conditional_logic wrapper
    display_name omitted localized return_format display_width occurrence available_if visible_if
    """
)
DEFAULTS = _set("default default_value defaultValue")
# Lists of other definitions.
INNER = _set("attributes schema children fields sub_fields settings layouts blocks files types collections")
