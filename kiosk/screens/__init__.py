"""The kiosk on a terminal screen; the only room that imports Textual.

This file must never import it: the environment is scrubbed first (see environment).
"""
