"""The tree as a picture: Mermaid, DOT and SVG from one model.

The only place that imports igraph. Must never say anything of a guide that the walk does not do.
"""
