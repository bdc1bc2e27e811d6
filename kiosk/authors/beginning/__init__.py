"""How a guide is begun: a small one that is already clean, and what an editor needs to help with every key.

Owns the starter guide and the JSON Schemas. Must never decide what is right in a guide: the model does, and the
schemas are made from it.
"""
