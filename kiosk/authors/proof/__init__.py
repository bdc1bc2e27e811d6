"""The proof: every combination of answers at once, by decision diagrams, and never by trying some of them.

The only room that imports `dd`, and only once something is to be proved. Nothing that patients use imports it.
"""
