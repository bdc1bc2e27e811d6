"""The only I/O that leaves the machine's memory: a file, or a printer."""
