"""The only I/O that leaves the machine's memory: a file now, a printer later."""
