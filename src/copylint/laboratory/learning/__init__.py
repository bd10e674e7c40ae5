"""How the trained reader is made: labelled copy in, weights out; needs the extra ``train``."""
