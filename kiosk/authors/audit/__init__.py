"""What the standards for decision aids ask, and what a guide has of it: a self-rating, with the places that show it.

Must never call a guide certified, nor say that what stands in it is true: a program sees presence and consistency.
"""
