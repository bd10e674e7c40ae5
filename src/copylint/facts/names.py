"""The names a team gave: its own, its products', its readers' and their customers'."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Names:
    """Names as they stand in copy; each tuple may be empty."""

    company: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    reader: tuple[str, ...] = ()  # who the copy is written to: "shop owners"
    theirs: tuple[str, ...] = ()  # the reader's own customers: "shoppers"

    def __bool__(self) -> bool:
        """Whether a company or a product is named."""
        return bool(self.company or self.products)
