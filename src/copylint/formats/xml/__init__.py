"""XML files, which their outermost element tells apart: feeds, exports, and catalogues."""
