"""The names that count for a page, set or found: the team, its products, its readers, their customers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name that nobody set, and what it was found by, in words."""

    name: str
    source: str
    product: bool = False  # of something on offer; otherwise of whoever writes


@dataclass(frozen=True, slots=True)
class Names:
    """Names as they stand in copy; each tuple may be empty."""

    company: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    reader: tuple[str, ...] = ()  # who the copy is written to: "shop owners"
    theirs: tuple[str, ...] = ()  # the reader's own customers: "shoppers"
    found: tuple[FoundName, ...] = ()  # those of the first two that were found and not set

    def __bool__(self) -> bool:
        """Whether a company or a product is named."""
        return bool(self.company or self.products)
