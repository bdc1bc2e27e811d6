"""For the record: what goes from a visit into the clinic's own records, once the person has agreed.

Must never hold a name or a number that says who the person is: the clinic's system adds whose record it is.
"""
