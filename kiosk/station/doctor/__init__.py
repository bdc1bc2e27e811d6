"""Whether this machine is fit for patients: one look at everything that could make it not so, each with its remedy."""
