"""What an author wrote: YAML in, a frozen Guide out, or every problem at once."""
