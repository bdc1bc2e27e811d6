"""Every sentence of ours in an audit, by where it stands: what is asked, what was found, and the page around them.

Whole sentences with named {slots}, so that other languages need no code. Must never use a standard's own words.
"""
