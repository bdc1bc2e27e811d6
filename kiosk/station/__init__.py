"""The machine in a clinic: one process for each person, the terminal between them, settings, idle times."""
