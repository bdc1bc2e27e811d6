"""The few things a screen is made of, each drawn as lines of inert words."""
