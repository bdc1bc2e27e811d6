"""The treatment-options kiosk: a decision aid a patient walks in a waiting room. Holds the version only."""

__version__ = "0.1.0"
