"""How a guide is written: files, lines, the rules of plain words and numbers, and the traps of YAML.

Owns what an author can get wrong before a guide has a meaning. Must never import yaml: `kiosk.guide.source` does,
and hands over tokens.
"""
