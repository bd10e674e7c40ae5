"""Markdown read piece by piece is what reading the whole of it gives, to the last place."""

from hypothesis import given, settings
from hypothesis import strategies as st

from copylint.formats import read
from copylint.memory import Memory
from copylint.text import Source

# Whatever opens something, goes on with it, or ends it, and lines that could be taken for either.
LINES = """\
We bake bread for Leeds.
Ends in two blanks\x20\x20
# Bread
## Why us? ##
Title
===
---
***
- one
- [ ] two
  going on
    deeper
* star
1. first
2) second
    code
\tcode
> "They bake well."
> — Mira Castellan, owner of Corner Café
— Mira Castellan, owner of Corner Café
- Mira Castellan, chef
>> deeper
| a | b |
|---|---|
| We | you |
Term
: meaning
[Buy now](/shop "For all of you")
[Buy now](/shop) [Ask](/ask)
![Our oven](oven.png)
**Is it hot?** It is.
**Bold**
A [link][id] and a `code` span, *em*
closed* here
[id]: /there "Over there"
[^1]: A note
Seen[^1]
```
<div>
</div>
<!-- copylint-disable we-offer -->
A <br> line
:::tip
{{< card title="Ours" >}}
{: .button}
!!! note "Ours"
Q: Who bakes?
> [!tip]- A title
> body
%% a comment
$$ x
/// note | Ours
A note^[- in the line] here[^2]
[[Page#part]] and ==marked== :rocket:
#tag #other
Écoute, “quoted” & &amp; www.kestrel.example
\\# not a heading
Lorem ipsum dolor sit amet consectetur
Kürbis – 20 %""".split("\n")

pages = st.lists(
    st.tuples(st.sampled_from(LINES), st.sampled_from(["\n", "\n\n", "\n \n", "\r\n\r\n", "\n\n\n"])),
    max_size=14,
)
fronts = st.sampled_from(["", "", "---\ntitle: Bread\n\nlead: We bake\n---\n", "---\n", "\ufeff", "\n\n"])


def written(front: str, page: list[tuple[str, str]]) -> Source:
    return Source.of(front + "".join(line + gap for line, gap in page), "page.md")


@given(fronts, pages, st.data())
@settings(deadline=None, max_examples=60)
def test_pieces_make_the_whole(front: str, page: list[tuple[str, str]], data: st.DataObject) -> None:
    memory = Memory()
    for _ in range(3):
        source = written(front, page)
        assert read(source, memory=memory) == read(source)
        memory.turn()
        at = data.draw(st.integers(0, len(page)))
        page = [*page[:at], *data.draw(pages.map(lambda new: new[:2])), *page[at + 1 :]]
