"""The columns that a row gains, as Arrow types."""

import pyarrow as pa

# Each as the JSON report calls it: offsets are half-open code points of the decoded text, lines and columns
# count from 1.
FINDING = pa.struct(
    [
        pa.field("name", pa.string(), nullable=False),
        pa.field("family", pa.string(), nullable=False),
        pa.field("severity", pa.string(), nullable=False),  # error, warning, info
        pa.field("confidence", pa.float64()),  # null: not weighed
        pa.field("title", pa.string(), nullable=False),
        pa.field("message", pa.string(), nullable=False),
        pa.field("why", pa.string(), nullable=False),
        pa.field("needs", pa.string(), nullable=False),
        pa.field("line", pa.int32(), nullable=False),
        pa.field("column", pa.int32(), nullable=False),
        pa.field("end_line", pa.int32(), nullable=False),
        pa.field("end_column", pa.int32(), nullable=False),
        pa.field("offset", pa.int32(), nullable=False),
        pa.field("end_offset", pa.int32(), nullable=False),
        pa.field("text", pa.string(), nullable=False),
        pa.field("verbatim", pa.bool_(), nullable=False),
        pa.field("fingerprint", pa.string(), nullable=False),
        pa.field("said", pa.string(), nullable=False),
        pa.field("suppressed", pa.string()),  # the reason; null: nobody silenced it
        pa.field("accepted", pa.bool_(), nullable=False),
        pa.field("suggestion", pa.string()),
    ]
)
RESULT = pa.schema(
    [
        pa.field("kind", pa.string()),  # null: see problem
        pa.field("kind_why", pa.string()),
        pa.field("words", pa.int32()),  # of copy
        pa.field("score", pa.int32()),  # null: nothing to score; so are the next three
        pa.field("low", pa.int32()),
        pa.field("high", pa.int32()),
        pa.field("maturity", pa.string()),
        pa.field("findings", pa.list_(FINDING)),  # null: see problem; silenced ones included
        pa.field("notes", pa.list_(pa.string())),  # what was not made sense of, and why a page was not read
        pa.field("problem", pa.string()),  # why the row could not be read; null: it was
    ]
)
